/** Something that was begun and must be undone unless it is completed. */
export interface Unfinished {
  /** Undoes it now. Does nothing the second time. */
  undo(): void;
  /** It is complete: there is nothing to undo. */
  end(): void;
}

// For the whole process, because signals are too.
const begun = new Set<Unfinished>();

/** Registers how to undo what is about to begin: synchronously and without errors, because nothing is awaited after a signal. */
export function begin(undo: () => void): Unfinished {
  const unfinished: Unfinished = {
    undo() {
      if (!begun.delete(unfinished)) return;
      try {
        undo();
      } catch {
        // The process is ending; the next run cleans up what is left.
      }
    },
    end() {
      begun.delete(unfinished);
    },
  };
  begun.add(unfinished);
  return unfinished;
}

/** Undoes everything that is under way, for a process that is told to stop: stages and files written aside are removed. */
export function undoUnfinished(): void {
  for (const unfinished of begun) unfinished.undo();
}
