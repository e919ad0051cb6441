/** How far a file has come. */
export interface EtlProgress {
  /** what the file is called that is read, such as `credits.csv` */
  readonly file: string;
  readonly bytesRead: number;
  /** its size, packed as it may be; undefined if it comes from a pipe */
  readonly bytesTotal: number | undefined;
  /** records read */
  readonly rows: number;
}

export type Tell = ((progress: EtlProgress) => void) | undefined;
