import { describe, expect, it } from 'vitest'
import { checkTables, tablesOf } from '../../../../shared/exchange/checkTables'
import { framed } from '../../../../shared/exchange/ownProgram'
import { wholeText, workspaceInWords } from '../../../../shared/exchange/reading/fileInWords'
import { isFound, searchedWords } from '../../../../shared/exchange/reading/inWords'
import { recoveryPage } from '../../../../shared/exchange/reading/recoveryPage'
import { sampleWorkspace } from '../../../../shared/exchange/sample'
import { must } from '../../../builders/must'
import { builtInFrameworks } from '../../../builders/reportWorkspace'
import { sampleContent } from '../../../builders/sampleContent'

/** Every text in a value, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

/** Words as they stand in a text file, where lines are set in. */
const unindented = (text: string) => text.replace(/\n {4}/g, '\n')

/** Parts of records that a reader is told in other words: ids, levels and times. */
const inOtherWords =
  /^(id|rating|on|at|due|changedAt|returnedAt|revision|heads|copied|sha256|carriedFrom|impactKind|usedAgain|fields|cycleId|organisationId|asked|stage|dueOn)$/

const told = (value: unknown): readonly string[] =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, each]) => (inOtherWords.test(key) ? [] : told(each)))
    : Array.isArray(value)
      ? value.flatMap(told)
      : textsIn(value)

describe('a file in words', () => {
  const workspace = must(sampleWorkspace(sampleContent(), builtInFrameworks()))
  const read = workspaceInWords(workspace)
  const text = unindented(wholeText(read))

  it('leaves out nothing that anybody wrote', () => {
    const written = told([
      ...workspace.returns,
      ...Object.values(tablesOf(workspace)).flatMap((table) => Object.values(table)),
    ])
    const frontChoices = new Set(
      workspace.frameworks.flatMap(({ frontSheet }) =>
        frontSheet.flatMap(({ choices = [] }) => choices.map(({ id }) => id)),
      ),
    )
    const missing = [...new Set(written)].filter((words) => !frontChoices.has(words) && !text.includes(words))
    expect(missing).toEqual([])
    expect(written.length).toBeGreaterThan(1_000)
  })

  it('says of each answer what its rating is called, and of a question without one that it is not answered', () => {
    const [organisation] = read.organisations.filter(({ returns }) =>
      returns.some(({ state }) => state.startsWith('Sent back')),
    )
    const lines =
      organisation?.returns.flatMap(({ parts }) =>
        parts.flatMap(({ entries }) => entries.flatMap((each) => each.lines)),
      ) ?? []
    expect(new Set(lines.filter(({ label }) => label === 'Rating').map(({ words }) => words))).toContain('In place')
    expect(text).toContain('Answer: Not answered')
  })

  it('finds every word of a search in any case, and only where all stand', () => {
    const entry = { heading: '1.1 Who leads?', lines: [{ label: 'In place', words: 'A named Lead, since May' }] }
    expect(isFound(searchedWords('  lead MAY '), entry)).toBe(true)
    expect(isFound(searchedWords('lead june'), entry)).toBe(false)
  })

  it('keeps an answer to a question that the file does not have', () => {
    const [first, ...others] = workspace.returns
    if (!first) throw new Error('There is no return')
    const [answer] = Object.values(first.answers)
    if (!answer) throw new Error('There is no answer')
    const strange = {
      ...first,
      answers: { ...first.answers, 'gone-1': { ...answer, narrative: 'Words of a lost question' } },
    }
    const checked = must(checkTables(tablesOf({ ...workspace, returns: [strange, ...others] })))
    expect(wholeText(workspaceInWords(checked))).toContain('Words of a lost question')
  })
})

describe('the recovery page', () => {
  it('names its own program in its policy, and allows nothing else', () => {
    const program = { script: 'let a = "</script>"', style: 'p { color: red }' }
    const page = recoveryPage(program)
    expect(page).toContain(framed(program).policy)
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page.match(/<\/script>/g)).toHaveLength(1)
    expect(page).toContain("default-src 'none'")
  })
})
