import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { checkTables, tablesOf } from '../../../shared/exchange/checkTables'
import { type StartedCycle, startCycle } from '../../../shared/exchange/newCycle'
import { copyForTailoring, nextEdition } from '../../../shared/frameworks/beginFramework'
import { wholeForm } from '../../../shared/returns/formSize'
import { aFramework } from '../../builders/frameworks'
import { must } from '../../builders/must'
import { aWorkspace } from '../../builders/workspaces'

const workspace = aWorkspace()
const { organisations, cycles } = workspace
const [organisation] = organisations
const framework = aFramework()

let minted = 0
function newId<Noun extends string>() {
  minted += 1
  return asId<Noun>(`new-${minted}`)
}

const asked = (change: Partial<StartedCycle> = {}): StartedCycle => ({
  framework,
  title: 'A second round',
  opensOn: '1 September 2027',
  closesOn: '31 March 2028',
  periodFrom: '1 September 2026',
  periodTo: '31 August 2027',
  invited: organisation ? [organisation.id] : [],
  added: [],
  size: wholeForm,
  ...change,
})

const start = (change: Partial<StartedCycle> = {}) => startCycle(organisations, cycles, asked(change), newId)

describe('startCycle', () => {
  it('makes a cycle with an empty return for each that is asked, which fits the workspace', () => {
    const added = [{ name: ' Fictional  Brook School ', type: null }]
    const started = must(start({ added }))
    expect(started.added[0]?.name).toBe('Fictional Brook School')
    expect(started.returns.map(({ organisationId, answers }) => [organisationId, answers])).toEqual([
      [organisation?.id, {}],
      [started.added[0]?.id, {}],
    ])
    const next = {
      ...workspace,
      organisations: [...organisations, ...started.added],
      cycles: [...cycles, started.cycle],
      returns: [...workspace.returns, ...started.returns],
    }
    expect(checkTables(tablesOf(next)).ok).toBe(true)
  })

  it('asks nobody who is closed when it opens', () => {
    const [first, second] = organisations
    if (!first || !second) throw new Error('There are too few organisations')
    const startedAt = (opensOn: string) =>
      startCycle(
        [{ ...first, closedOn: asDay('2027-08-31') }, second],
        cycles,
        asked({ opensOn, invited: [first.id, second.id] }),
        newId,
      )
    const ids = (opensOn: string) => must(startedAt(opensOn)).returns.map(({ organisationId }) => organisationId)
    expect(ids('31 August 2027')).toEqual([first.id, second.id])
    expect(ids('1 September 2027')).toEqual([second.id])
  })

  it('gives each return what decides its questions', () => {
    const started = must(start({ size: { variant: asId('small'), coreOnly: true } }))
    expect(started.returns[0]?.asked).toEqual({
      variant: 'small',
      coreOnly: true,
      organisationType: organisation?.type === '' ? null : organisation?.type,
    })
  })

  it('stands beside the newest cycle on the same questionnaire, on its next edition, or on a copy of it', () => {
    const newest = [...cycles].sort((a, b) => (a.opensOn < b.opensOn ? 1 : -1))[0]?.id
    const on = asDay('2027-09-01')
    const copy = copyForTailoring(framework, { id: asId('own'), edition: '1', owner: 'Us', on })
    for (const each of [framework, nextEdition(framework, '2027.1', on), copy]) {
      expect(must(start({ framework: each })).cycle.previous).toBe(newest)
    }
    const other = aFramework((file) => Object.assign(file, { id: 'other' }))
    expect(must(start({ framework: other })).cycle.previous).toBeNull()
  })

  it('refuses with everything that is wrong, in the order of the page, and changes nothing', () => {
    const taken = organisation?.name ?? ''
    const refused = start({
      added: [{ name: taken, type: null }],
      title: ' ',
      opensOn: 'soon',
      closesOn: '1 March 2027',
      periodFrom: '1 September 2026',
      periodTo: '31 August 2025',
    })
    expect(refused.ok ? [] : refused.problem.map(({ kind, field }) => `${kind} ${field}`)).toEqual([
      'organisationIsWrong organisations',
      'isMissing title',
      'isNoDay opensOn',
      'endsBeforeItStarts periodTo',
    ])
  })

  it('refuses a cycle that nobody is asked in', () => {
    const refused = start({ invited: [] })
    expect(refused.ok ? [] : refused.problem.map(({ kind }) => kind)).toEqual(['noOrganisations'])
  })
})
