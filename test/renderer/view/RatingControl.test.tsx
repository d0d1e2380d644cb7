import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { keysOf, RatingControl } from '../../../renderer/view/RatingControl'
import { questionsOf } from '../../../shared/frameworks/lookUp'
import type { LevelId } from '../../../shared/frameworks/scale'
import { aFramework, best, good, none, some } from '../../builders/frameworks'

const framework = aFramework()
const [first] = questionsOf(framework)
if (!first) throw new Error('The framework asks nothing')
const [scale] = framework.scales
if (!scale) throw new Error('The framework rates nothing')

type Change = { readonly rating?: LevelId | null; readonly lastYear?: LevelId | null }

const control = (onRate: (rating: LevelId | null) => void, { rating = null, lastYear = null }: Change = {}) => (
  <>
    <h1 id="words">What is in place for 1.1?</h1>
    <RatingControl
      framework={framework}
      placed={first}
      scale={scale}
      rating={rating}
      lastYear={lastYear}
      labelledBy="words"
      onRate={onRate}
    />
    <textarea aria-label="Your answer" />
  </>
)

function show(change: Change = {}) {
  const onRate = vi.fn<(rating: LevelId | null) => void>()
  const { rerender } = render(control(onRate, change))
  return {
    user: userEvent.setup(),
    rated: () => onRate.mock.calls.map(([rating]) => rating),
    record: (rating: LevelId | null) => rerender(control(onRate, { ...change, rating })),
  }
}

const radio = (name: string) => screen.getByRole('radio', { name: new RegExp(name) })
const chosen = () =>
  screen.getAllByRole<HTMLInputElement>('radio').flatMap((each, place) => (each.checked ? [place + 1] : []))

describe('what is shown', () => {
  it('is every level, best first, each with its description in view, and none chosen', () => {
    show()
    expect(screen.getByRole('radiogroup', { name: 'What is in place for 1.1?' })).toBeVisible()
    expect(
      screen
        .getAllByRole('radio')
        .map((each) => document.getElementById(each.getAttribute('aria-labelledby') ?? '')?.textContent),
    ).toEqual(['1 Best', '2 Good', '3 Some', '4 None'])
    expect(radio('Best')).toHaveAccessibleDescription('Leadership at its best')
    expect(radio('None')).toHaveAccessibleDescription('Leadership missing')
    expect(chosen()).toEqual([])
    expect(screen.queryByRole('button', { name: 'Clear the rating' })).toBeNull()
  })

  it('marks last year’s level and does not choose it', () => {
    show({ lastYear: good })
    expect(radio('Good')).toHaveAccessibleDescription('Leadership done wellLast year')
    expect(chosen()).toEqual([])
  })

  it('is what the record says, also when it changes from elsewhere', () => {
    const { record } = show({ rating: good })
    expect(chosen()).toEqual([2])
    record(null)
    expect(chosen()).toEqual([])
    record(none)
    expect(chosen()).toEqual([4])
  })
})

describe('a scale whose levels have numbers of their own', () => {
  const numbered = aFramework((file) => {
    const [four] = file.scales
    if (four) Object.assign(four, { order: 'worst-first' })
    if (four) four.levels = four.levels.map((each, place) => ({ ...each, code: String(4 - place) })).reverse()
  })
  const open = () => {
    const onRate = vi.fn<(rating: LevelId | null) => void>()
    const [placed] = questionsOf(numbered)
    const [own] = numbered.scales
    if (!placed || !own) throw new Error('The framework asks nothing')
    render(
      <>
        <h1 id="words">What is in place?</h1>
        <RatingControl
          framework={numbered}
          placed={placed}
          scale={own}
          rating={null}
          lastYear={null}
          labelledBy="words"
          onRate={onRate}
        />
      </>,
    )
    return { user: userEvent.setup(), onRate }
  }

  it('shows them on its cards, and its keys are those numbers', async () => {
    const { user, onRate } = open()
    expect(
      screen
        .getAllByRole('radio')
        .map((each) => document.getElementById(each.getAttribute('aria-labelledby') ?? '')?.textContent),
    ).toEqual(['1 None', '2 Some', '3 Good', '4 Best'])
    expect(screen.getByText(/Keys 1 to 4 choose/)).toBeVisible()
    await user.tab()
    await user.keyboard('4')
    expect(onRate).toHaveBeenLastCalledWith(best)
    await user.keyboard('1')
    expect(onRate).toHaveBeenLastCalledWith(none)
  })

  it('gives a level without a number no key', () => {
    const keyOf = keysOf({
      levels: [{ code: '0' }, { code: '1' }, { code: 'CS' }] as never,
    })
    expect([{ code: '0' }, { code: '1' }, { code: 'CS' }].map((level, place) => keyOf(level as never, place))).toEqual([
      '0',
      '1',
      '',
    ])
  })
})

describe('keys', () => {
  it.each<[string, LevelId]>([
    ['1', best],
    ['2', good],
    ['3', some],
    ['4', none],
  ])('%s chooses a level while the group has focus, and moves focus to it', async (key, level) => {
    const { user, rated } = show()
    await user.tab()
    await user.keyboard(key)
    expect(rated()).toEqual([level])
    expect(chosen()).toEqual([Number(key)])
    expect(document.activeElement).toBe(screen.getAllByRole('radio')[Number(key) - 1])
  })

  it('5, 0 and letters choose nothing on a scale of four', async () => {
    const { user, rated } = show()
    await user.tab()
    await user.keyboard('50ab')
    expect(rated()).toEqual([])
  })

  it('choose nothing while focus is elsewhere', async () => {
    const { user, rated } = show()
    await user.click(screen.getByRole('textbox', { name: 'Your answer' }))
    await user.keyboard('123{Delete}')
    expect(rated()).toEqual([])
    expect(screen.getByRole('textbox')).toHaveValue('123')
  })

  it('choose nothing together with Ctrl or Alt: those are the menu’s', async () => {
    const { user, rated } = show()
    await user.tab()
    await user.keyboard('{Control>}1{/Control}{Alt>}2{/Alt}{Meta>}3{/Meta}')
    expect(rated()).toEqual([])
  })

  it.each(['{Delete}', '{Backspace}'])('%s clears the rating', async (key) => {
    const { user, rated } = show({ rating: good })
    await user.tab()
    await user.keyboard(key)
    expect(rated()).toEqual([null])
    expect(chosen()).toEqual([])
  })

  it('the arrows go from level to level', async () => {
    const { user, rated } = show({ rating: good })
    await user.tab()
    await waitFor(() => expect(radio('Good')).toHaveFocus())
    await user.keyboard('{ArrowDown}')
    expect(rated()).toEqual([some])
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(rated()).toEqual([some, good, best])
    expect(chosen()).toEqual([1])
  })

  it('Tab goes through the group in one stop', async () => {
    const { user } = show({ rating: good })
    await user.tab()
    await user.tab()
    expect(document.activeElement).not.toHaveAttribute('type', 'radio')
  })
})

describe('a choice', () => {
  it('shows at once, before the record follows', async () => {
    const { user } = show()
    await user.click(radio('Some'))
    expect(chosen()).toEqual([3])
  })

  it('can be cleared by its button', async () => {
    const { user, rated } = show({ rating: good })
    await user.click(screen.getByRole('button', { name: 'Clear the rating' }))
    expect(rated()).toEqual([null])
    expect(chosen()).toEqual([])
  })

  it('offers what the next level up looks like, except at the top', async () => {
    const { user } = show({ rating: good })
    expect(screen.getByText('What would the next rating up look like?')).toBeVisible()
    await user.click(radio('Best'))
    expect(screen.queryByText('What would the next rating up look like?')).toBeNull()
  })
})
