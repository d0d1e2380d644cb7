import { plainLook } from '../../shared/partnership/look/look'
import type { Side, TypeStyles } from '../../shared/partnership/look/typeStyles'
import type { ReportDocument } from '../../shared/reports/block'
import { page } from './styles'

/** How far the words stand from each edge of the paper, in twentieths of a point. */
export type PageMargins = { readonly [side in Side]: number }

/** How one document is set: how much larger than usual, in half-points, and the organisation's own colours (as RRGGBB), sizes and margins. */
export type TypeSetting = {
  readonly larger: number
  readonly heading: string
  readonly headerRow: string
  readonly template: TypeStyles | null
  readonly margins: PageMargins
  /** How wide the text is on upright paper, in twentieths of a point. */
  readonly textWidth: number
}

/** The room that a table has on upright paper. */
export const roomOf = ({ textWidth, larger }: TypeSetting) => ({ width: textWidth, larger })

const usualPrint = 12

/** How a document is set by the edition and the look that it asks for. */
export function typeSettingOf({ print, look = plainLook }: Pick<ReportDocument, 'print' | 'look'>): TypeSetting {
  const { heading, headerRow, template } = look
  const margins = template?.margins ?? page.margins
  return {
    larger: 2 * ((print ?? usualPrint) - usualPrint),
    heading,
    headerRow,
    template,
    margins,
    textWidth: page.width - margins.left - margins.right,
  }
}
