import { type Day, dayOf, type Moment } from '../../basics/day'
import { ok, type Result, refuse } from '../../basics/result'
import { sha256Hex } from '../../basics/sha256'
import { fileName } from '../../basics/text'
import type { Challenge, ChallengeEvent } from '../../challenges/challenge'
import { newOrganisation, type Organisation, type OrganisationId } from '../../partnership/organisation'
import { asOthersGetIt } from '../../partnership/partnership'
import { answerBy, answerByPiece } from '../../reports/session/answerBy'
import { challengePieces } from '../../reports/session/challengeParts'
import { challengesOf, nameOf, type SessionFacts, sessionFacts } from '../../reports/session/sessionFacts'
import { sessionMaterial } from '../../reports/session/sessionMaterial'
import { replyFrom, statementPiece } from '../../sessions/letterReply'
import { entriesOf } from '../../sessions/log'
import type { SessionReply } from '../../sessions/reply'
import type { OpenSession, Session, SessionId } from '../../sessions/session'
import { tablesOf, type Workspace } from '../checkTables'
import { noHead } from '../journal'
import type { Manifest } from '../manifest'
import { writePartnershipFile } from '../partnershipFile'
import { workspaceTitle } from '../workspaceTitle'

type Making = { readonly madeAt: Moment; readonly appVersion: string }

/** What happened to a question that its organisation is told. */
const told: readonly ChallengeEvent['kind'][] = [
  'asked',
  'answered',
  'notAnswered',
  'evidence',
  'viewed',
  'toClose',
  'settled',
]

/**
 * A workspace with one organisation's letter alone: what goes into the file in which it replies. The questions that were put to it
 * in the session go with it, in the words of the minutes. Nothing of any other organisation is left, no person, no agenda, no note,
 * no rating, no return. A session or organisation that is not there is a bug and throws.
 */
export function narrowToLetter(
  workspace: Workspace,
  sessionId: SessionId,
  organisationId: OrganisationId,
  asAt: Day,
): Workspace {
  const session = workspace.sessions.find(({ id }) => id === sessionId)
  if (!session) throw new Error(`There is no session ${sessionId} to narrow to`)
  const material = sessionMaterial(workspace, session)
  const facts = sessionFacts(material.workspace, material.record, asAt)
  const { framework } = facts
  const cycle = workspace.cycles.find(({ id }) => id === session.cycleId)
  if (!cycle) throw new Error(`There is no cycle of the session ${sessionId}`)
  const { agreed: _agreed, viewsShown: _viewsShown, dismissed: _dismissed, ...bare } = cycle
  return {
    partnership: { ...asOthersGetIt(workspace.partnership), only: null, answering: sessionId },
    organisations: [newOrganisation({ id: organisationId, name: nameOf(facts, organisationId) })],
    frameworks: [framework],
    drafts: [],
    cycles: [{ ...bare, previous: null, boardOn: null, summary: { strengths: [], concerns: [], decisions: [] } }],
    returns: [],
    revisions: [],
    reviews: [],
    surveys: [],
    actions: [],
    challenges: challengesOf(facts, organisationId).map(({ challenge }) => toldOf(challenge, session)),
    sessions: [{ ...bareSession(facts, organisationId), notes: {} }],
    plans: [],
    prompts: [],
    reports: [],
  }
}

/** A question as its organisation is told of it. */
const toldOf = ({ id, raised, events }: Challenge, session: Session): Challenge => ({
  id,
  raised: {
    ...raised,
    cycleId: session.cycleId,
    sessionId: session.id,
    about: null,
    from: { kind: 'own' },
    together: null,
  },
  events: events
    .filter((event) => event.sessionId === session.id && told.includes(event.kind))
    .map((event) => ({
      ...event,
      ...('note' in event ? { note: '' } : {}),
      ...(event.kind === 'settled' ? { replacedBy: null, rating: null, closerFrom: null } : {}),
    })),
})

/** The session as its organisation is told of it: what it is called, when it was, and the words that it accepts or corrects. */
function bareSession(facts: SessionFacts, organisationId: OrganisationId): OpenSession {
  const { id, cycleId, form, title, on, minutes, madeOn, log } = facts.session
  const turns = Object.values(log).filter(({ kind }) => kind === 'started' || kind === 'ended')
  const [started] = turns.filter(({ kind }) => kind === 'started')
  const ended = turns.filter(({ kind }) => kind === 'ended').at(-1)
  const statements = challengesOf(facts, organisationId).map((minuted) => [
    statementPiece(minuted.challenge.id),
    challengePieces(facts, minuted)
      .filter(({ words }) => words !== '')
      .map(({ lead, words }) => `${lead}: ${words}`)
      .join('\n\n'),
  ])
  return {
    ...{ id, cycleId, form, title, on, minutes, madeOn },
    ...{ startsAt: '', place: '', people: [], agenda: [], papers: null },
    log: Object.fromEntries([started, ended].flatMap((entry, place) => (entry ? [[`0000${place + 1}`, entry]] : []))),
    edits: { ...Object.fromEntries(statements), [answerByPiece]: answerBy(facts.session, facts.asAt, organisationId) },
  }
}

const write = (workspace: Workspace, { madeAt, appVersion }: Making): Promise<Uint8Array> =>
  writePartnershipFile(
    tablesOf(workspace),
    {
      kind: 'letter',
      appVersion,
      workspace: workspace.partnership.id,
      title: workspaceTitle(workspace),
      sample: workspace.partnership.isSample,
      madeAt,
      head: noHead,
    },
    sha256Hex,
  )

/** The bytes of the file in which an organisation replies to its letter. The same letter and moment always give the same bytes. */
export const writeLetterPack = (
  workspace: Workspace,
  sessionId: SessionId,
  organisationId: OrganisationId,
  making: Making,
): Promise<Uint8Array> => write(narrowToLetter(workspace, sessionId, organisationId, dayOf(making.madeAt)), making)

/** The bytes of the file that goes back: the letter with what was said to it. `workspace` is the one in which it was answered. */
export const writeReplyPack = (workspace: Workspace, making: Making): Promise<Uint8Array> =>
  write({ ...workspace, partnership: asOthersGetIt(workspace.partnership) }, making)

/** The name of a letter's file, and of the reply to it. */
export const letterFileName = (
  what: 'Letter' | 'Reply',
  organisation: Pick<Organisation, 'name'>,
  session: Pick<Session, 'title'>,
) => fileName([what, organisation.name, session.title], 'psapack')

/** A letter that came in a file, with what was said to it where it was sent back. */
export type ReceivedLetter = {
  readonly session: OpenSession
  readonly organisation: Organisation
  readonly partnership: Pick<Workspace['partnership'], 'id' | 'name'>
  /** Null for a letter that nobody replied to yet. */
  readonly reply: SessionReply | null
}

/** What a letter's file that was read and found whole says. Refuses a file of another kind, and one that says it is a letter and holds something else. */
export function letterFromPack({
  manifest,
  workspace,
}: {
  readonly manifest: Manifest
  readonly workspace: Workspace
}): Result<ReceivedLetter, { readonly kind: 'noLetterPack' }> {
  const [session, ...otherSessions] = workspace.sessions
  const [organisation, ...otherOrganisations] = workspace.organisations
  const { id, name, answering } = workspace.partnership
  const isLetter =
    manifest.kind === 'letter' &&
    otherSessions.length === 0 &&
    otherOrganisations.length === 0 &&
    answering === session?.id
  if (!isLetter || !session || !organisation) return refuse({ kind: 'noLetterPack' })
  const { notes: _notes, ...open } = session
  const said = replyFrom(session, workspace.challenges, organisation.id)
  const isSent = entriesOf(session, 'replied').length > 0
  return ok({
    session: open,
    organisation,
    partnership: { id, name },
    reply: isSent && said.ok ? said.value : null,
  })
}
