import type { ReportDocument } from '../../shared/reports/block'
import { plainLook } from '../../shared/reports/look/look'

/** How one document is set: how much larger than usual, in half-points, and the organisation's own colours as RRGGBB. */
export type TypeSetting = { readonly larger: number; readonly heading: string; readonly headerRow: string }

const usualPrint = 12

/** How a document is set by the edition and the look that it asks for. */
export const typeSettingOf = ({ print, look }: Pick<ReportDocument, 'print' | 'look'>): TypeSetting => ({
  larger: 2 * ((print ?? usualPrint) - usualPrint),
  heading: (look ?? plainLook).heading,
  headerRow: (look ?? plainLook).headerRow,
})
