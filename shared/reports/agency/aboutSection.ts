import { dayOf, longDay } from '../../basics/day'
import { capital } from '../../basics/text'
import type { FrontSheetField } from '../../frameworks/framework'
import { dutyBasisWords } from '../../partnership/organisationType'
import type { FrontSheetValue } from '../../returns/auditReturn'
import type { Block, Cell } from '../block'
import { ratingKey } from '../ratingKey'
import { withoutMark } from '../typedText'
import type { AgencyFacts } from './agencyFacts'

/** Who made this return, for which services, who signed it, and why it has gaps where it has. */
export function aboutSection(facts: AgencyFacts): readonly Block[] {
  const { organisation, framework, auditReturn, typeLabel } = facts
  const rows: Cell[][] = [
    [capital(framework.respondent.one), organisation.name],
    ...(typeLabel === null ? [] : [['Kind of body', typeLabel]]),
    ['Duty basis', dutyBasisWords[organisation.dutyBasis]],
    ...framework.frontSheet.flatMap((field) => frontSheetRow(field, auditReturn.frontSheet[field.id])),
    ['Signed off by', signOffText(facts)],
  ]
  return [
    { kind: 'heading', level: 1, text: 'About this return' },
    { kind: 'paragraph', words: sentText(facts) },
    ...gaps(facts),
    {
      kind: 'table',
      id: 'about',
      caption: 'Who made this return, and what it covers',
      summary: 'Each row is one fact about the organisation and its return.',
      columns: [
        { heading: 'Item', width: 28 },
        { heading: 'What the return says', width: 72 },
      ],
      rows,
    },
    ...ratingKey(framework),
  ]
}

const gaps = ({ auditReturn: { gapsReason } }: AgencyFacts): Block[] =>
  gapsReason === ''
    ? []
    : [{ kind: 'callout', words: [{ kind: 'strong', text: 'Returned with gaps. ' }, `Reason given: ${gapsReason}`] }]

function sentText({ auditReturn: { returnedAt, signOff, extension } }: AgencyFacts): string {
  const sent = returnedAt === null ? 'Not returned yet' : `Returned on ${longDay(dayOf(returnedAt))}`
  const signed = signOff === null ? 'not signed off yet' : `signed off on ${longDay(signOff.on)}`
  return `${sent}, ${signed}.${extension === null ? '' : ` Extension to ${longDay(extension.dueOn)}: ${extension.reason}`}`
}

function frontSheetRow(field: FrontSheetField, value: FrontSheetValue | undefined): Cell[][] {
  const text = valueText(field, value ?? '')
  return text === '' ? [] : [[field.label, text]]
}

function valueText({ choices }: FrontSheetField, value: FrontSheetValue): string {
  if (value === null) return ''
  if (typeof value === 'string') return choices?.find(({ id }) => id === value)?.label ?? withoutMark(value)
  if (typeof value === 'number') return String(value)
  return value
    .map(withoutMark)
    .filter((line) => line !== '')
    .join('\n')
}

function signOffText({ auditReturn: { signOff } }: AgencyFacts): string {
  return signOff === null ? 'Not signed off yet' : `${signOff.name}, ${signOff.role}, ${longDay(signOff.on)}`
}
