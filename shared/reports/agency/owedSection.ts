import { termsOf } from '../../actions/action'
import { actionStatusWords, fromKindWords } from '../../actions/listed'
import { type ActionRow, actionRows } from '../../actions/tracker'
import { shortDay } from '../../basics/day'
import { counted } from '../../basics/text'
import type { Block, Cell } from '../block'
import type { KeptBeside } from '../fullWorkspace'
import { withoutMark } from '../typedText'
import type { AgencyFacts } from './agencyFacts'

/**
 * What the partnership agreed with the organisation beside its own answers: actions from challenges, sessions, reviews and the like,
 * those to be chased first. One that was closed without evidence says why. Nothing where nothing was agreed.
 */
export function owedSection(
  { organisation, asAt }: AgencyFacts,
  { actions }: Pick<KeptBeside, 'actions'>,
): readonly Block[] {
  const agreed = actions.filter((action) => action.agreed && termsOf(action)?.organisationId === organisation.id)
  const rows = actionRows([], agreed, asAt)
  if (rows.length === 0) return []
  const open = rows.filter(({ status }) => status === 'open')
  const late = open.filter(({ daysLate }) => daysLate > 0).length
  return [
    { kind: 'heading', level: 1, text: 'Actions agreed with the partnership' },
    {
      kind: 'paragraph',
      words: `${counted(rows.length, 'action')}: ${open.length} open, ${late === 0 ? 'none' : late} past the day agreed.`,
    },
    {
      kind: 'table',
      id: 'owed',
      caption: 'Actions agreed with the partnership, those to be chased first',
      summary:
        'One row for each action: what will be done, by which role, by when, what would close it, and how it stands.',
      columns: [
        { heading: 'Action', width: 32 },
        { heading: 'Owner', width: 18 },
        { heading: 'Due', width: 13 },
        { heading: 'Evidence to close it', width: 17 },
        { heading: 'How it stands', width: 20 },
      ],
      rows: rows.map(owedRow),
    },
  ]
}

const owedRow = ({ what, owner, due, daysLate, evidenceToClose, status, reason, from }: ActionRow): Cell[] => [
  `${withoutMark(what)}\nFrom: ${fromKindWords[from.kind]}`,
  owner.trim() === '' ? 'Not named' : withoutMark(owner),
  due === null ? 'No date' : shortDay(due),
  evidenceToClose === '' ? 'Not said' : withoutMark(evidenceToClose),
  [daysLate > 0 ? `${actionStatusWords[status]}, overdue` : actionStatusWords[status], reason]
    .filter((words) => words !== '')
    .join('. '),
]
