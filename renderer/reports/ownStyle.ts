import type { CSSProperties } from 'react'
import type { ReportDocument } from '../../shared/reports/block'
import { type StyleName, settingOf } from '../word/paragraphStyles'
import { typeSettingOf } from '../word/typeSetting'

/** The styles whose size and spaces pages on the screen follow, by the names that their style sheet has for them. */
const followed = {
  body: 'paragraph',
  title: 'title',
  h1: 'heading1',
  h2: 'heading2',
  h3: 'heading3',
  caption: 'caption',
} as const satisfies Readonly<Record<string, StyleName>>

/** Half-points of the usual size of words, which is one rem on the screen. */
const usualSize = 24
const twentiethsInRem = 240

/** The colours, sizes and spaces of a document as its style sheet on the screen takes them. */
export function ownStyle(report: Pick<ReportDocument, 'look' | 'print'>): CSSProperties {
  const set = typeSettingOf(report)
  const sizes = Object.entries(followed).flatMap(([name, style]) => {
    const { size, before, after } = settingOf(style, set)
    return [
      [`--${name}-size`, `${size / usualSize}rem`],
      [`--${name}-before`, `${before / twentiethsInRem}rem`],
      [`--${name}-after`, `${after / twentiethsInRem}rem`],
    ]
  })
  return Object.fromEntries([['--own-heading', `#${set.heading}`], ['--own-row', `#${set.headerRow}`], ...sizes])
}
