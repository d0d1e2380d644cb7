import type { ReportDocument } from '../../shared/reports/block'
export const pagesAtMost = (_: ReportDocument) => 5
