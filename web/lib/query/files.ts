/** `data/files.json`: the Parquet files of each published table, paths below `data/`. */
export type FileList = Readonly<Record<string, readonly { readonly path: string; readonly bytes: number }[]>>;
