import type { SourceRow } from './lib/query/sql/sources.ts';

declare global {
  namespace App {
    interface Error {
      message: string;
    }
    interface PageData {
      /** Beginning of the fingerprint of the data set. */
      fingerprint?: string | null;
      /** Documents that the page's figures come from. */
      sources?: readonly SourceRow[];
    }
  }
}
