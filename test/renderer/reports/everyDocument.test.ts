// @vitest-environment node
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type DocumentOrder, makeDocument } from '../../../renderer/reports/makeDocument'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { printable } from '../../../shared/basics/text'
import { ledgerRows } from '../../../shared/challenges/ledger'
import type { Workspace } from '../../../shared/exchange/checkTables'
import type { ReportChoices } from '../../../shared/reports/composing/report'
import type { KeptBeside } from '../../../shared/reports/fullWorkspace'
import { packMaterial } from '../../../shared/reports/session/packMaterial'
import { sessionFacts } from '../../../shared/reports/session/sessionFacts'
import { sessionMaterial } from '../../../shared/reports/session/sessionMaterial'
import { organisationsOf } from '../../../shared/sessions/letterPieces'
import type { Session } from '../../../shared/sessions/session'
import { withEndedSession } from '../../builders/endedSession'

// Every document in every edition, from words that people should not type and do: each has to pass every check that the
// program makes before it hands a file over, and to show the words as words.

const on = asDay('2027-01-15')

/** What stands in the place of the words of a workspace, in turn. */
const hostile = [
  '<w:p>& </w:p> <script>alert(1)</script> ]]> <!-- &amp; &#x41;',
  '{ HYPERLINK "file:///x" } { INCLUDEPICTURE x } =cmd|x !A1 @sum +1 -1',
  'מה שנאמר בישיבה \u202e mixed \u202c with left to right 12:30',
  'Emoji 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿 and a lone half \ud83d and \u0000\u0007\u001b controls',
  'Line one\r\nline two\r\rline four\ttab',
  `${'A very long answer without an end in sight, typed by somebody in a hurry. '.repeat(270)}Its last words.`,
  'Northmere Ash ’s “quoted” ‘names’ and D’Arcy–O’Neill',
] as const

/** A workspace whose words of more than one word are hostile ones, in turn; the questionnaires stay as they are. */
function withHostileWords(workspace: Workspace): Workspace {
  let place = 0
  const replaced = (value: unknown): unknown => {
    if (typeof value === 'string') return / /.test(value) ? hostile[place++ % hostile.length] : value
    if (Array.isArray(value)) return value.map(replaced)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaced(each)]))
  }
  const { frameworks, partnership, organisations, cycles, ...words } = workspace
  return { ...(replaced(words) as typeof words), frameworks, partnership, organisations, cycles }
}

/** Every document that can be ordered, by its kind: a new kind does not compile before it has a place here. */
function ordersOf(workspace: Workspace): Readonly<Record<DocumentOrder['kind'], DocumentOrder>> {
  const [session] = workspace.sessions as readonly [Session]
  const { cycleId } = session
  const { record } = sessionMaterial(workspace, session)
  const [organisationId] = organisationsOf(sessionFacts(workspace, record, on).minutes)
  const [auditReturn] = workspace.returns
  const [cycle, framework] = [workspace.cycles[0], workspace.frameworks[0]]
  if (!organisationId || !auditReturn || !cycle || !framework) throw new Error('Nobody came to the session')
  const ledger = ledgerRows(workspace.challenges, workspace.organisations, on)
  const source = { ...workspace, cycle, framework, before: null, ledger, flags: [], actions: [] }
  const common = { cycleId, status: 'Draft', on } as const
  return {
    boardReport: { ...common, kind: 'boardReport', checklist: asId('wt2023') },
    yearlyEvidence: { ...common, kind: 'yearlyEvidence', checklist: asId('wt2023') },
    agencyReturn: { kind: 'agencyReturn', returnId: auditReturn.id, on },
    letters: {
      kind: 'letters',
      cycleId,
      on,
      letters: [{ organisation: 'Ash', to: [hostile[0]], subject: hostile[1], body: hostile[5] }],
    },
    minutes: { kind: 'minutes', record, on },
    sessionPack: { kind: 'sessionPack', material: packMaterial(source, session), on },
    feedbackLetter: { kind: 'feedbackLetter', record, organisationId, on },
    nonReturners: { kind: 'nonReturners', cycleId, withNames: true, on },
    actionTracker: { ...common, kind: 'actionTracker', since: asDay('2026-09-01') },
    cycleAnalysis: { ...common, kind: 'cycleAnalysis', withNames: true },
    layPack: { ...common, kind: 'layPack' },
    viewsProfile: { ...common, kind: 'viewsProfile' },
    goodPractice: { ...common, kind: 'goodPractice' },
    onePage: { ...common, kind: 'onePage' },
    coveringPaper: { ...common, kind: 'coveringPaper' },
    returnForm: { ...common, kind: 'returnForm' },
  }
}

const usual: ReportChoices = { handling: '', naming: 'names', print: null, leftOut: [] }

/** The editions that are made: each choice at least once, large print together with what makes words longer. */
const editions: Readonly<Record<string, ReportChoices>> = {
  'as usual': usual,
  'in 16 point, with its proof': { ...usual, print: 16, proof: true },
  'in 20 point, for some readers only': { ...usual, print: 20, handling: 'OFFICIAL-SENSITIVE <b>&' },
  'in 24 point, anonymised': { ...usual, print: 24, naming: 'aliases' },
}

const workspace = withHostileWords(withEndedSession())
const orders = ordersOf(workspace)

const composed = (order: DocumentOrder, choices: ReportChoices): Workspace & Partial<KeptBeside> => ({
  ...workspace,
  reports: [
    {
      id: asId('report'),
      kind: order.kind,
      cycleId: workspace.sessions[0]?.cycleId ?? asId('cycle'),
      title: 'A report',
      choices,
      narrative: {},
      published: [],
    },
  ],
})

describe.each(Object.entries(editions))('%s', (_edition, choices) => {
  it.each(Object.values(orders).map((order) => [order.kind, order] as const))(
    'a document of the kind %s passes every check',
    async (_kind, order) => {
      const { failed, bytes } = await makeDocument(composed(order, choices), order, () => undefined)
      expect(failed).toEqual([])
      const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
      expect(xml).not.toMatch(/<script|alert\(1\)<|INCLUDEPICTURE x \}<\/w:instrText/)
    },
    60_000,
  )
})

it('shows hostile words as words, whole, in the return that they were typed into', async () => {
  const { bytes } = await makeDocument(workspace, orders.agencyReturn, () => undefined)
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  const shown = xml
    .replace(/<w:br\/>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
  const held = workspace.returns.flatMap(({ answers }) => Object.values(answers).map(({ narrative }) => narrative))
  const typed = [...new Set(held)].filter(
    (words) => words.includes(' ') && shown.includes(printable(words).slice(0, 20)),
  )
  expect(typed.length).toBeGreaterThan(0)
  for (const words of typed) expect(shown).toContain(printable(words).replace(/\t/g, ' '))
})
