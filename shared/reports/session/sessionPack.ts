import { type Day, longDay } from '../../basics/day'
import { type GlossaryEntry, reportedCycle } from '../../findings/reportedWorkspace'
import { findOrganisation, type OrganisationId } from '../../partnership/organisation'
import type { OrganisationType } from '../../partnership/organisationType'
import { runningOrder } from '../../sessions/agenda'
import type { SessionPerson } from '../../sessions/session'
import { comingTo } from '../../sessions/whoComes'
import type { Block, Cell, ReportDocument } from '../block'
import { type FrontFacts, frontBlock, pageAndProperties } from '../front'
import { termsUsed } from '../glossaryTerms'
import { ratingKey } from '../ratingKey'
import { wordsUsed } from '../wordsUsed'
import type { PackMaterial } from './packMaterial'
import { organisationPack } from './packOfOrganisation'
import { partnershipPack } from './packOfPartnership'

/** What a session pack is made from besides its material. */
export type PackRequest = {
  readonly material: PackMaterial
  /** The day the data goes to, and the document's date. */
  readonly asAt: Day
  readonly glossary: readonly GlossaryEntry[]
  readonly organisationTypes: readonly OrganisationType[]
}

/** What a panel reads before a session: the agenda, who comes, and for each organisation what is open and what it returned, and what is put to none. */
export function sessionPack({ material, asAt, glossary, organisationTypes }: PackRequest): ReportDocument {
  const { session, workspace, status } = material
  const front: FrontFacts = {
    workspace,
    reported: reportedCycle(workspace, session.cycleId),
    asAt,
    status,
    title: session.title,
    documentKind: 'Session pack',
    whose: longDay(session.on),
    shortTitle: `${session.title}, ${longDay(session.on)}, session pack`,
    subject: `What the panel reads before ${session.title}, ${longDay(session.on)}`,
    preparedBy: workspace.partnership.preparedBy,
  }
  return {
    ...pageAndProperties(front),
    blocks: [frontBlock(front), { kind: 'contents' }, ...packBody({ material, asAt, glossary, organisationTypes })],
  }
}

/** What papers for a session say. Whole ones hold every answer with its evidence instead of room to write by hand. */
export function packBody(
  { material, asAt, glossary, organisationTypes }: PackRequest,
  isWhole = false,
): readonly Block[] {
  const { session, workspace } = material
  const coming = comingTo(session)
  const body: readonly Block[] = [
    ...agendaBlocks(material),
    ...peopleBlocks(material),
    ...coming.flatMap((id, place) =>
      organisationPack({ material, organisationId: id, number: place + 1, asAt, organisationTypes, isWhole }),
    ),
    ...partnershipPack({ material, number: coming.length + 1, asAt, isWhole }),
  ]
  const key = ratingKey(reportedCycle(workspace, session.cycleId).framework)
  return [
    ...body,
    ...(key.length > 0 ? [{ kind: 'heading', level: 1, text: 'What the ratings mean' } as const, ...key] : []),
    ...wordsUsed(1, termsUsed(body, glossary)),
  ]
}

function agendaBlocks({ session }: PackMaterial): readonly Block[] {
  const { lines, planned } = runningOrder(session)
  const heading = { kind: 'heading', level: 1, text: 'Agenda' } as const
  const when = [longDay(session.on), session.startsAt, session.place].filter((words) => words !== '').join(', ')
  if (lines.length === 0) return [heading, { kind: 'paragraph', words: `${when}. Nothing is on the agenda yet.` }]
  return [
    heading,
    { kind: 'paragraph', words: `${when}. ${planned} of ${session.minutes} minutes are planned.` },
    {
      kind: 'table',
      id: 'agenda',
      caption: 'Agenda, in the order in which it is taken',
      summary: 'One row for each item: when it begins, what it is, how many minutes it has, and why it is there.',
      columns: [
        { heading: 'Begins', width: 12 },
        { heading: 'Item', width: 43 },
        { heading: 'Minutes', width: 11 },
        { heading: 'Why', width: 34 },
      ],
      rows: lines.map(({ item, from, startsAt }): Cell[] => [
        startsAt || `${Math.floor(from / 60)}:${String(from % 60).padStart(2, '0')}`,
        item.title,
        { kind: 'count', count: item.minutes },
        item.why.length > 0 ? item.why.join('; ') : '–',
      ]),
    },
  ]
}

const attendanceWords: Readonly<Record<SessionPerson['attendance'], string>> = {
  expected: 'Expected',
  present: 'Present',
  apologies: 'Sent apologies',
  absent: 'Did not come',
}

function peopleBlocks(material: PackMaterial): readonly Block[] {
  const { people } = material.session
  const heading = { kind: 'heading', level: 1, text: 'Who comes' } as const
  if (people.length === 0) return [heading, { kind: 'paragraph', words: 'Nobody is on the list yet.' }]
  return [
    heading,
    {
      kind: 'paragraph',
      words:
        'Nobody decides on the ratings of their own organisation, or of one in which they declared an interest. Declare an interest before the session begins.',
    },
    {
      kind: 'table',
      id: 'people',
      caption: 'Who is on the list, with what they declared',
      summary: 'One row for each person: role and name, whom they are from, attendance, and interests declared.',
      columns: [
        { heading: 'Role and name', width: 32 },
        { heading: 'From', width: 26 },
        { heading: 'Attendance', width: 16 },
        { heading: 'Interests', width: 26 },
      ],
      rows: [...people].sort(bySide).map((person): Cell[] => personRow(material, person)),
    },
  ]
}

const sides: readonly SessionPerson['side'][] = ['panel', 'organisation', 'observer']
const bySide = (a: SessionPerson, b: SessionPerson) => sides.indexOf(a.side) - sides.indexOf(b.side)

function personRow(material: PackMaterial, person: SessionPerson): Cell[] {
  const { role, name, side, organisationId, hasNoVote, attendance, interests } = person
  const from = organisationId === null ? '' : whoseName(material, organisationId)
  const declared = interests.map((each) =>
    [whoseName(material, each.organisationId), each.why].filter((words) => words !== '').join(': '),
  )
  return [
    [role, name, side === 'panel' && hasNoVote ? 'no vote' : ''].filter((words) => words !== '').join(', '),
    from || (side === 'panel' ? 'Panel' : 'Observer'),
    attendanceWords[attendance],
    declared.length > 0 ? declared.join('; ') : 'None declared',
  ]
}

/** The name of an organisation; of one that does not come, only that it is another. */
const whoseName = ({ workspace }: PackMaterial, id: OrganisationId): string =>
  findOrganisation(workspace.organisations, id)?.name ?? 'Another organisation'
