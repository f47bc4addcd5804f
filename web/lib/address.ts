import { resolve } from '$app/paths';

/** The address of a document's source page, at one of its figures. */
export const documentAddress = (doc: string, fact?: string): string =>
  `${resolve('/document/[doc_id]', { doc_id: doc })}/${fact === undefined ? '' : `#fact-${fact}`}`;

export const agencyAddress = (agency: string): string => `${resolve('/agency/[agency_id]', { agency_id: agency })}/`;
