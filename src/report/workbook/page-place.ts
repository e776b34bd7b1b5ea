/** The place of a finding (by fingerprint) or an entity (by id) in the page beside the workbook; of a document as a whole. */
export function pagePlace(report: string, target?: string): { readonly page: string } {
  return { page: `report.html#${report}${target === undefined ? '' : `/${target}`}` }
}
