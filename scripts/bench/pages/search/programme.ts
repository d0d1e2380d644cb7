import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { asMoment } from '../../../../shared/basics/day'
import type { Workspace } from '../../../../shared/exchange/checkTables'
import { frameworkKey } from '../../../../shared/frameworks/framework'
import { type Answer, emptyContent } from '../../../../shared/returns/answer'
import { questionsAsked } from '../../../../shared/returns/asked'
import { programme, programmeFile } from '../exchange/programme'

// A made-up programme with as many answers as are wanted, in the words of the sample and with words that nobody else has: the
// names, places and slips of real answers.

/** What the sample's agencies say in one answer. */
type Said = Pick<Answer, 'narrative' | 'impact'>

function wordsOfSample(root: string): readonly Said[] {
  const folder = path.join(root, 'assets', 'sample', 'northmere', 'agencies')
  return readdirSync(folder).flatMap((file) => {
    const { cycles = {} } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as {
      cycles?: Record<string, { answers?: Record<string, Partial<Said>> }>
    }
    return Object.values(cycles).flatMap(({ answers = {} }) =>
      Object.values(answers).map(({ narrative = '', impact = '' }) => ({ narrative, impact })),
    )
  })
}

/** The same numbers each time. */
function numbers() {
  let last = 1
  return (below: number) => {
    last = (last * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((last / 2_147_483_648) * below)
  }
}

/** The bytes of a partnership file with at least so many answers, how many there are, and how many returns. */
export async function answeredProgramme(root: string, least: number) {
  const workspace = programme(root, 0, 1)
  const each = askedIn(workspace, 0).length
  const schools = Math.ceil(least / each)
  const whole = programme(root, 0, schools)
  const said = wordsOfSample(root)
  const next = numbers()
  const ownWord = () => Array.from({ length: 5 + next(7) }, () => String.fromCharCode(97 + next(26))).join('')
  const own = Array.from({ length: 30_000 }, ownWord)
  const answer = (): Answer => {
    const { narrative, impact } = said[next(said.length)] ?? { narrative: '', impact: '' }
    const words = `${own[next(own.length)]} ${own[next(own.length)]}`
    return {
      ...emptyContent,
      narrative: `${narrative} ${words}`,
      impact,
      changedAt: asMoment('2026-11-22T10:00:00.000Z'),
      changedBy: 'Safeguarding lead',
      revision: null,
    }
  }
  const returns = whole.returns.map((auditReturn, place) => ({
    ...auditReturn,
    answers: Object.fromEntries(askedIn(whole, place).map(({ question }) => [question.id, answer()])),
  }))
  return { file: await programmeFile({ ...whole, returns }), answers: schools * each, returns: schools }
}

function askedIn({ returns, cycles, frameworks }: Workspace, place: number) {
  const auditReturn = returns[place]
  const cycle = cycles.find(({ id }) => id === auditReturn?.cycleId)
  const framework = frameworks.find((each) => frameworkKey(each) === cycle?.framework)
  return auditReturn && framework ? questionsAsked(framework, auditReturn) : []
}
