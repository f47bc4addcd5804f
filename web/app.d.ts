declare global {
  namespace App {
    interface Error {
      message: string;
    }
    interface PageData {
      /** Beginning of the fingerprint of the data set. */
      fingerprint?: string | null;
    }
  }
}

export {};
