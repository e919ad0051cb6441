import Tinypool from "tinypool";

/**
 * wink-nlp on a thread of its own: it loads while the clean files are read, and its large model is freed when the thread
 * ends.
 */
export class WordCutter {
  private readonly pool = new Tinypool({
    filename: new URL("./word-worker.js", import.meta.url).href,
    runtime: "worker_threads",
    minThreads: 1,
    maxThreads: 1,
    resourceLimits: { maxYoungGenerationSizeMb: 8 }, // as in workers.ts
  });

  readonly cut = (words: string[]): Promise<string[][]> => this.pool.run(words);

  async end(): Promise<void> {
    await this.pool.destroy();
  }
}
