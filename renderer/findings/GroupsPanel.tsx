import { type Day, longDay } from '../../shared/basics/day'
import { capital, counted } from '../../shared/basics/text'
import { behindFigure, type Which } from '../../shared/findings/groups/behind'
import type { ReceivedRow, ReturnGroup } from '../../shared/findings/groups/groups'
import { concernKind } from '../../shared/findings/heat/tableWords'
import { punctualityText } from '../../shared/findings/punctuality'
import { findQuestion, questionName, standardName } from '../../shared/frameworks/lookUp'
import type { QuestionId } from '../../shared/frameworks/question'
import type { ReturnId } from '../../shared/returns/answer'
import { Button } from '../ui/Button'
import { SidePanel } from '../ui/SidePanel'
import { go } from '../view/viewState'
import type { GroupsPart } from './groupsParts'
import type { OpenedFigure } from './groupsState'
import { MoreRows, useRowsShown } from './MoreRows'

type Props = Pick<GroupsPart, 'basis' | 'found' | 'nameOf'> & {
  readonly opened: OpenedFigure
  readonly asAt: Day
  readonly onClose: () => void
}

/** The returns behind a figure, by name, each to be opened. */
export function GroupsPanel({ basis, found, nameOf, opened, asAt, onClose }: Props) {
  const group = found.groups.find(({ key }) => key === opened.group) ?? found.all
  const lines = linesOf(basis, group, opened)
  const more = useRowsShown(lines.length)
  return (
    <SidePanel title={titleOf(basis, opened)} onClose={onClose}>
      <p>
        {opened.group === null ? 'All that are looked at' : nameOf(opened.group)}: {counted(lines.length, 'return')}, as
        at {longDay(asAt)}.
      </p>
      <ul className="bulleted">
        {lines.slice(0, more.count).map(({ id, name, words, question }) => (
          <li key={id}>
            <Button
              look="link"
              name={`Open ${name}`}
              onPress={() =>
                go(
                  question
                    ? { screen: 'question', returnId: id, questionId: question }
                    : { screen: 'return', returnId: id },
                )
              }
            >
              {name}
            </Button>
            {words ? ` – ${words}` : ''}
          </li>
        ))}
      </ul>
      <MoreRows {...more} of={lines.length} />
    </SidePanel>
  )
}

type Line = {
  readonly id: ReturnId
  readonly name: string
  readonly words: string
  readonly question: QuestionId | null
}

function linesOf(basis: Props['basis'], group: ReturnGroup, opened: OpenedFigure): readonly Line[] {
  switch (opened.kind) {
    case 'answers':
      return behindFigure(basis, group.rows, opened.counted, opened.which).map(({ row, words, question }) => ({
        id: row.of.id,
        name: row.organisation.name,
        words,
        question,
      }))
    case 'expected':
      return [...group.rows.map(backLine), ...group.notReturned.map(awaited)]
    case 'notReturned':
    case 'notExpected':
      return group[opened.kind].map(awaited)
    default:
      return group.rows.filter(({ of }) => opened.kind === 'returned' || of.isSignedOff).map(backLine)
  }
}

const backLine = ({ of, organisation }: ReturnGroup['rows'][number]): Line => ({
  id: of.id,
  name: organisation.name,
  words: '',
  question: null,
})

const awaited = ({ row: { of, organisation }, punctuality }: ReceivedRow): Line => ({
  id: of.id,
  name: organisation.name,
  words: punctualityText(punctuality).replace(/^Not returned[:,]? ?/, ''),
  question: null,
})

const coverageTitles = {
  expected: 'Expected',
  returned: 'Returned',
  notReturned: 'Not returned',
  signedOff: 'Signed off',
  notExpected: 'Not expected',
} as const

function titleOf(basis: Props['basis'], opened: OpenedFigure): string {
  if (opened.kind !== 'answers') return coverageTitles[opened.kind]
  const { counted: of, which } = opened
  const { framework } = basis.heat
  const standard = framework.standards.find(({ id }) => id === of.id)
  const question = of.of === 'question' ? findQuestion(framework, of.id)?.question : undefined
  const name = standard ? standardName(standard) : question ? questionName(question) : ''
  return `${name}: ${whichWords(basis, which, of.of === 'standard')}`
}

const missing = {
  rated: 'rated',
  noRating: 'no rating',
  notAnswered: 'not answered',
  notApplicable: 'not applicable',
  notAsked: 'not asked',
} as const

function whichWords({ heat }: Props['basis'], which: Which, isStandard: boolean): string {
  if (which.kind === 'below') return isStandard ? concernKind(heat, 'own') : 'met in part or not at all'
  if (which.kind !== 'level') return missing[which.kind]
  const levels = heat.framework.scales.flatMap((scale) => scale.levels)
  const shown =
    heat.levels.find(({ level }) => level.id === which.id)?.level ?? levels.find(({ id }) => id === which.id)
  return capital(shown?.label ?? '')
}
