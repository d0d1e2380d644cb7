import { describe, expect, it } from 'vitest'
import { followUpsOf } from '../../../shared/returns/followUps'
import { wholeForm } from '../../../shared/returns/formSize'
import { aFrameworkAsking, best, none, q11, q12, q21, some } from '../../builders/frameworks'
import { anAnswer, aReturn } from '../../builders/returns'

const waits = { showWhen: { question: 'T-1.1', is: ['some', 'none'] } }
const ids = (placed: ReturnType<typeof followUpsOf>['asked']) => placed.map(({ question }) => question.id)

describe('the questions that wait for an answer', () => {
  const framework = aFrameworkAsking({ 'T-1.2': { ...waits, core: false }, 'T-2.1': waits })
  const follow = (answers: Parameters<typeof aReturn>[0]) => {
    const { asked, setAside } = followUpsOf(framework, aReturn(answers), q11)
    return { asked: ids(asked), setAside: ids(setAside) }
  }

  it('are asked where it is one of those named, in reading order', () => {
    expect(follow({ answers: { [q11]: anAnswer({ rating: some }) } })).toEqual({ asked: [q12, q21], setAside: [] })
    expect(follow({ answers: { [q11]: anAnswer({ rating: best }) } })).toEqual({ asked: [], setAside: [] })
    expect(follow({})).toEqual({ asked: [], setAside: [] })
  })

  it('are set aside where it is not, once something was answered to them', () => {
    const answers = { [q11]: anAnswer({ rating: best }), [q12]: anAnswer({ rating: none }) }
    expect(follow({ answers })).toEqual({ asked: [], setAside: [q12] })
  })

  it('are neither where the size of the form leaves them out', () => {
    const asked = { ...wholeForm, coreOnly: true, organisationType: null }
    const answers = { [q11]: anAnswer({ rating: best }), [q12]: anAnswer({ rating: none }) }
    expect(follow({ asked, answers })).toEqual({ asked: [], setAside: [] })
    expect(follow({ asked, answers: { [q11]: anAnswer({ rating: some }) } })).toEqual({ asked: [q21], setAside: [] })
  })

  it('are none of those that wait for another', () => {
    expect(followUpsOf(framework, aReturn({ answers: { [q11]: anAnswer({ rating: some }) } }), q12).asked).toEqual([])
  })
})
