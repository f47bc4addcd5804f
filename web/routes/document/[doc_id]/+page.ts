/** The page is its text: links, marks and targets need no script. */
export const csr = false;
