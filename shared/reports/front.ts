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
}

/** Who may read a document where nobody has said. */
const usualHandling = 'For partnership members'

const handlingOf = ({ partnership }: ReportedWorkspace) => partnership.handling.trim() || usualHandling

/** `1 October 2025 to 30 September 2026`. */
const periodText = ({ cycle }: ReportedCycle) => `${longDay(cycle.periodFrom)} to ${longDay(cycle.periodTo)}`

/** What every document says first: what it is, whose, for when, as at when, how firm, by whom, for whom. */
export const frontBlock = ({
  workspace,
  reported,
  asAt,
  status,
  title,
  documentKind,
  whose,
  preparedBy,
}: FrontFacts): FrontBlock => ({
  kind: 'front',
  title,
  subtitle: `${documentKind}: ${whose}`,
  facts: [
    [
      { label: 'Period', value: periodText(reported) },
      { label: 'Data to', value: longDay(asAt) },
    ],
    [
      { label: 'Status', value: status },
      { label: 'Document date', value: longDay(asAt) },
    ],
    [
      { label: 'Prepared by', value: preparedBy },
      { label: 'Handling', value: handlingOf(workspace) },
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
