import { type Day, longDay } from '../basics/day'
import type { ReportedCycle, ReportedWorkspace } from '../findings/reportedWorkspace'
import type { FrontBlock, ReportDocument, ReportStatus } from './block'

/** What the front of a document, its pages and its properties are made from. */
export type FrontFacts = {
  readonly workspace: ReportedWorkspace
  readonly reported: ReportedCycle
  readonly asAt: Day
  readonly status: ReportStatus
  /** What the document is about, `Section 11, 2026 to 2027`, and what kind it is, `Board report`. */
  readonly title: string
  readonly documentKind: string
  /** Whose it is. */
  readonly whose: string
  readonly shortTitle: string
  readonly subject: string
  readonly preparedBy: string
  /** The days that it speaks of, where these are not the period of the cycle. */
  readonly period?: { readonly from: Day; readonly to: Day }
}

/** Who may read a document where nobody has said. */
const usualHandling = 'For partnership members'

const handlingOf = ({ partnership }: ReportedWorkspace) => partnership.handling.trim() || usualHandling

/** `1 October 2025 to 30 September 2026`. */
const periodText = ({ reported: { cycle }, period = { from: cycle.periodFrom, to: cycle.periodTo } }: FrontFacts) =>
  `${longDay(period.from)} to ${longDay(period.to)}`

/** What every document says first: what it is, whose, for when, as at when, how firm, by whom, for whom. */
export const frontBlock = (facts: FrontFacts): FrontBlock => ({
  kind: 'front',
  title: facts.title,
  subtitle: `${facts.documentKind}: ${facts.whose}`,
  facts: [
    [
      { label: 'Period', value: periodText(facts) },
      { label: 'Data to', value: longDay(facts.asAt) },
    ],
    [
      { label: 'Status', value: facts.status },
      { label: 'Document date', value: longDay(facts.asAt) },
    ],
    [
      { label: 'Prepared by', value: facts.preparedBy },
      { label: 'Handling', value: handlingOf(facts.workspace) },
    ],
  ],
})

/** A document's title property is at most 120 characters, with its kind. */
const longestTitle = 90

/** What stands on every page, and the properties a file is found by. */
export const pageAndProperties = (facts: FrontFacts): Pick<ReportDocument, 'properties' | 'page' | 'language'> => ({
  properties: {
    title: `${facts.title.slice(0, longestTitle)}: ${facts.documentKind.toLowerCase()}`,
    subject: facts.subject,
    author: facts.workspace.partnership.name,
    keywords: [facts.workspace.partnership.name, facts.reported.cycle.title, facts.shortTitle, facts.status].join('; '),
    description: `Made with Partnership Self-Assessment on ${longDay(facts.asAt)}`,
  },
  page: {
    partnership: facts.workspace.partnership.name,
    shortTitle: facts.shortTitle,
    status: facts.status,
    handling: handlingOf(facts.workspace),
    date: facts.asAt,
    sample: facts.workspace.partnership.isSample,
  },
  language: facts.reported.framework.language,
})
