import { type Day, shortDay } from '../../basics/day'
import { openFor } from '../../challenges/ledger'
import type { Flag } from '../../findings/flags/flag'
import { ruleOf } from '../../findings/flags/flagRules'
import { reportedCycle } from '../../findings/reportedWorkspace'
import { findLevel, findQuestion, questionName } from '../../frameworks/lookUp'
import { findOrganisation, type OrganisationId } from '../../partnership/organisation'
import type { OrganisationType } from '../../partnership/organisationType'
import type { AuditReturn } from '../../returns/auditReturn'
import { agencyFacts } from '../agency/agencyFacts'
import { answersSection } from '../agency/answersSection'
import { standardsSection } from '../agency/standardsSection'
import { type Block, type Cell, type HeadingLevel, shownRating } from '../block'
import { withoutMark } from '../typedText'
import type { PackMaterial } from './packMaterial'
import { askBlocks, heading, inOrder, noteBlocks, openBlocks, paragraph } from './packPieces'

/** One organisation of a session, for its part of the pack. */
export type PackPart = {
  readonly material: PackMaterial
  readonly organisationId: OrganisationId
  /** Its place among those that come, from 1. */
  readonly number: number
  readonly asAt: Day
  readonly organisationTypes: readonly OrganisationType[]
  /** True for papers that hold every answer of the return with its evidence, and no room to write by hand. */
  readonly isWhole?: boolean
}

/** What a panel reads of one organisation: what is open comes first (CF3), and a sheet for notes stands last. */
export function organisationPack(part: PackPart): readonly Block[] {
  const { material, organisationId } = part
  const { workspace, session } = material
  const name = findOrganisation(workspace.organisations, organisationId)?.name ?? 'An organisation'
  const auditReturn = workspace.returns.find(
    (each) => each.organisationId === organisationId && each.cycleId === session.cycleId,
  )
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: name },
    ...openBlocks(openFor(material.ledger, organisationId), part.number, part.asAt),
    ...overdueBlocks(part),
    ...glanceBlocks(part, auditReturn),
    ...(auditReturn?.stage === 'returned' ? [...thinBlocks(part, auditReturn), ...saidBlocks(part)] : []),
    ...askBlocks(
      session.agenda.filter(({ organisationIds }) => organisationIds.includes(organisationId)),
      part.number,
    ),
    ...(part.isWhole ? answerBlocks(part, auditReturn) : noteBlocks(part.number)),
  ]
}

function overdueBlocks({ material, organisationId, number }: PackPart): readonly Block[] {
  const rows = material.overdue.filter((row) => row.organisationId === organisationId)
  if (rows.length === 0) return [heading('Actions overdue'), paragraph('None is past its day.')]
  return [
    heading('Actions overdue'),
    {
      kind: 'table',
      id: `overdue-${number}`,
      caption: `Actions that are past their day${inOrder(rows, ', the latest first')}`,
      summary:
        'One row for each: what was to be done, who answers for it, when it was due, and what was said of it last.',
      columns: [
        { heading: 'Action', width: 40 },
        { heading: 'Owner', width: 20 },
        { heading: 'Due', width: 14 },
        { heading: 'Said last', width: 26 },
      ],
      rows: rows.map(({ what, owner, due, update }): Cell[] => [
        withoutMark(what),
        owner === '' ? 'Not named' : owner,
        due === null ? 'No day' : shortDay(due),
        update ? withoutMark(update.words) : 'Nothing',
      ]),
    },
  ]
}

/** Every answer of the return with its evidence, one level deeper. */
function answerBlocks(
  { material: { workspace }, asAt, organisationTypes }: PackPart,
  auditReturn: AuditReturn | undefined,
) {
  if (auditReturn?.stage !== 'returned') return []
  return answersSection(agencyFacts(workspace, auditReturn.id, asAt, organisationTypes)).map(
    (block): Block =>
      block.kind === 'heading' ? { ...block, level: Math.min(4, block.level + 1) as HeadingLevel } : block,
  )
}

/** The summary by standard of the organisation's own return, one level deeper and under an id of its own. */
function glanceBlocks(
  { material: { workspace }, number, asAt, organisationTypes }: PackPart,
  auditReturn: AuditReturn | undefined,
): readonly Block[] {
  const title = heading('The return at a glance')
  if (auditReturn?.stage !== 'returned') return [title, paragraph('Its return is not back.')]
  return standardsSection(agencyFacts(workspace, auditReturn.id, asAt, organisationTypes)).map((block) => {
    if (block.kind === 'heading') return title
    return block.kind === 'table' ? { ...block, id: `${block.id}-${number}` } : block
  })
}

/** Rules that speak of a high rating with little behind it. */
const thinRules: readonly string[] = ['topWithoutEvidence', 'topWithoutImpact', 'topOnOldEvidence']

/** The rule that sets a rating beside what practitioners said. */
const surveyRule = 'metAgainstSurvey'

const flagsOf = ({ material, organisationId }: PackPart, rules: readonly string[]): readonly Flag[] =>
  material.flags.filter((flag) => flag.organisationId === organisationId && rules.includes(flag.rule))

function thinBlocks(part: PackPart, { answers }: AuditReturn): readonly Block[] {
  const { framework } = reportedCycle(part.material.workspace, part.material.session.cycleId)
  const rows = flagsOf(part, thinRules).flatMap((flag): Cell[][] => {
    const placed = flag.questionId === null ? null : findQuestion(framework, flag.questionId)
    if (!placed) return []
    const level = findLevel(framework, answers[placed.question.id]?.rating ?? null)
    return [[questionName(placed.question), level ? shownRating(level) : 'No rating', ruleOf(flag).title]]
  })
  const title = heading('High ratings with little behind them')
  if (rows.length === 0) return [title, paragraph('None was found.')]
  return [
    title,
    {
      kind: 'table',
      id: `thin-${part.number}`,
      caption: 'High ratings with little behind them, in framework order',
      summary: 'One row for each answer: the question, the rating the organisation gave itself, and what is missing.',
      columns: [
        { heading: 'Question', width: 48 },
        { heading: 'Own rating', width: 20 },
        { heading: 'What is missing', width: 32 },
      ],
      rows,
    },
  ]
}

function saidBlocks(part: PackPart): readonly Block[] {
  const { framework } = reportedCycle(part.material.workspace, part.material.session.cycleId)
  const items = flagsOf(part, [surveyRule]).map(({ questionId, why }) => {
    const placed = questionId === null ? null : findQuestion(framework, questionId)
    return placed ? `${questionName(placed.question)}: ${why}` : why
  })
  const title = heading('Where practitioners say otherwise')
  return items.length > 0
    ? [title, { kind: 'bullets', items }]
    : [title, paragraph('No survey of practitioners that is here speaks against a rating.')]
}
