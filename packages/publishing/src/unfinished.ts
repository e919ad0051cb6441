/** Something begun that is to be undone unless it comes to its end. */
export interface Unfinished {
  /** Undoes it now. Does nothing the second time. */
  undo(): void;
  /** It came to its end: there is nothing to undo. */
  end(): void;
}

// Of the whole process, as the signal is that asks for them.
const begun = new Set<Unfinished>();

/** Notes how to undo what is about to begin: at once and without errors, for nothing is waited for when a signal came. */
export function begin(undo: () => void): Unfinished {
  const unfinished: Unfinished = {
    undo() {
      if (!begun.delete(unfinished)) return;
      try {
        undo();
      } catch {
        // On the way out already; what is left is swept up by the next run.
      }
    },
    end() {
      begun.delete(unfinished);
    },
  };
  begun.add(unfinished);
  return unfinished;
}

/** Undoes all that is under way, for a process that is told to stop: stages and files written aside go. */
export function undoUnfinished(): void {
  for (const unfinished of begun) unfinished.undo();
}
