/** The raw files in raw/, by kind. */
export const RAW_FILES = { movies: "movies_dataset.csv", credits: "credits.csv" } as const;
