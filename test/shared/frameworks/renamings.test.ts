import { describe, expect, it } from 'vitest'
import { carriedForward } from '../../../shared/frameworks/editions'
import type { Framework } from '../../../shared/frameworks/framework'
import { renamings } from '../../../shared/frameworks/renamings'
import { aFramework, aFrameworkAsking } from '../../builders/frameworks'

const now = aFramework()
const anEarlier = (questions: { readonly [id: string]: object } = {}, title = 'Leadership'): Framework =>
  aFrameworkAsking(questions, (file) => {
    Object.assign(file, { edition: '2025.1' })
    Object.assign(file.standards[0] ?? {}, { title })
  })
const found = (earlier: Framework) => renamings(now, earlier).map(({ what, was, is }) => [what, was, is])

describe('renamings', () => {
  it('are none where titles differ in spaces alone', () => {
    expect(found(anEarlier({ 'T-1.1': { shortTitle: ' Question  1.1 ' } }))).toEqual([])
  })

  it('name a question and a standard that have another title and nothing else new; answers carry forward', () => {
    const earlier = anEarlier({ 'T-1.2': { shortTitle: 'The plan' } }, 'Who leads')
    expect(found(earlier)).toEqual([
      ['standard 1', 'Who leads', 'Leadership'],
      ['question 1.2', 'The plan', 'Question 1.2'],
    ])
    expect(carriedForward(now, earlier)).toMatchObject({ asked: 3, asIs: 3 })
  })

  it('leave out a question that asks something else or is new', () => {
    expect(found(anEarlier({ 'T-1.2': { shortTitle: 'The plan', text: 'Is there a plan?' } }))).toEqual([])
    expect(found(anEarlier({ 'T-1.2': { shortTitle: 'The plan', id: 'T-1.9' } }))).toEqual([])
  })
})
