import { asDay } from '../../shared/basics/day'
import { paperForm } from '../../shared/exchange/forms/paper/paperForm'
import { sentReturn } from '../../shared/exchange/forms/sentReturn'
import { agencyReturn } from '../../shared/reports/agencyReturn'
import type { ReportDocument } from '../../shared/reports/block'
import { boardReport } from '../../shared/reports/boardReport'
import { chaseLetters } from '../../shared/reports/letters/chaseLetters'
import { nonReturners } from '../../shared/reports/nonReturners'
import { letterDocument } from '../../shared/reports/session/letterDocument'
import { minutesDocument } from '../../shared/reports/session/minutesDocument'
import { sessionFacts } from '../../shared/reports/session/sessionFacts'
import { sessionMaterial } from '../../shared/reports/session/sessionMaterial'
import { organisationsOf } from '../../shared/sessions/letterPieces'
import type { Session } from '../../shared/sessions/session'
import { withEndedSession } from './endedSession'
import { builtInFrameworks, glossary, organisationTypes, reportWorkspace, thisCycle, today } from './reportWorkspace'
import { aReturn, noon } from './returns'
import { aReport } from './wordFiles'
import { aCycle, anOrganisation, aPartnership } from './workspaces'

/** One document of every kind that the app makes, by what it is. */
export function sampleDocuments(): readonly (readonly [what: string, report: ReportDocument])[] {
  const workspace = reportWorkspace()
  const returned = workspace.returns.find(({ id }) => id === 'sample-2026-27-northmere-housing')
  const [framework] = builtInFrameworks()
  if (!returned || !framework) throw new Error('The sample has no such return, or no framework')
  const statement = (withNames: boolean) =>
    nonReturners({ workspace, cycleId: thisCycle, asAt: asDay('2027-02-01'), withNames, organisationTypes })
  return [
    ['every kind of block', aReport()],
    ['board report', boardReport({ workspace, cycleId: thisCycle, asAt: today, glossary, status: 'Draft' })],
    ['agency return', agencyReturn({ workspace, returnId: returned.id, asAt: today, glossary, organisationTypes })],
    ['missing returns with names', statement(true)],
    ['missing returns in numbers', statement(false)],
    ['chase letters', letters()],
    ...sessionDocuments(),
    [
      'return form on paper',
      paperForm(
        sentReturn({
          partnership: aPartnership({ isSample: true }),
          organisation: anOrganisation(),
          framework,
          cycle: aCycle(),
          auditReturn: aReturn(),
          before: null,
          madeAt: noon,
          appVersion: '1.0.0',
        }),
      ),
    ],
  ]
}

function letters(): ReportDocument {
  const workspace = reportWorkspace()
  const letter = (organisation: string) => ({
    organisation,
    to: ['Head teacher'],
    subject: 'Your return',
    body: 'Dear colleague\n\nPlease send your return.',
  })
  return chaseLetters({
    workspace,
    cycleId: thisCycle,
    asAt: today,
    letters: workspace.organisations.map(({ name }) => letter(name)),
  })
}

function sessionDocuments(): readonly (readonly [string, ReportDocument])[] {
  const workspace = withEndedSession()
  const [session] = workspace.sessions as readonly [Session]
  const held = sessionMaterial(workspace, session)
  const facts = sessionFacts(held.workspace, held.record, asDay('2027-01-15'))
  const [organisation] = organisationsOf(facts.minutes)
  if (!organisation) throw new Error('Nobody came to the session')
  return [
    ['minutes', minutesDocument(facts)],
    ['feedback letter', letterDocument(facts, organisation)],
  ]
}
