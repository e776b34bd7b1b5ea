/** A finding (by fingerprint), an entity (by id) or a place in the page beside the workbook; of a document as a whole. */
export function pagePlace(report: string, target?: string): { readonly page: string } {
  return { page: `report.html#${report}${target === undefined ? '' : `/${target}`}` }
}

/** A place of a text as the page's addresses have it. */
export const placeOf = ({ start, end }: { readonly start: number; readonly end: number }) => `${start}-${end}`
