import { act, fireEvent, render, renderHook, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { asId } from '../../../shared/basics/id'
import { ok, type Result, refuse } from '../../../shared/basics/result'
import { installShell } from '../../builders/memoryBridge'
import { startAfresh } from '../../builders/openWorkspace'

const shell = installShell()
const { NoticeLine, ScreenHeading } = await import('../../../renderer/view/ScreenHeading')
const { runMenuItem, useEnabledItems, useScreenCommands } = await import('../../../renderer/view/screenCommands')
const { useCommand } = await import('../../../renderer/view/useCommand')
const { useLastReturn } = await import('../../../renderer/app/lastReturn')
const { announce, go, showPanel, tell, useView } = await import('../../../renderer/view/viewState')

const returnId = asId<'return'>('return-haven-2026')

beforeEach(() => startAfresh(shell))

describe('going to a screen', () => {
  it('remembers where one was, here and for the next start', () => {
    go({ screen: 'home' })
    go({ screen: 'return', returnId })
    expect(useView.getState().route).toEqual({ screen: 'return', returnId })
    expect(useView.getState().history).toEqual([{ screen: 'welcome' }, { screen: 'home' }])
    expect(shell.settings().place).toEqual({ screen: 'return', returnId })
  })

  it('leaves a notice behind unless it is handed on, and closes the panel', () => {
    tell({ tone: 'information', words: 'Action removed.' })
    showPanel('history')
    go({ screen: 'home' })
    expect(useView.getState()).toMatchObject({ notice: null, panel: null })
    go({ screen: 'reports' }, { tone: 'done', words: 'Saved.' })
    expect(useView.getState().notice?.words).toBe('Saved.')
  })

  it('keeps a short history', () => {
    for (let step = 0; step < 50; step += 1) go({ screen: step % 2 ? 'home' : 'reports' })
    expect(useView.getState().history.length).toBeLessThanOrEqual(21)
  })
})

describe('useLastReturn', () => {
  it('is the return one is in, or was in last', () => {
    const { result } = renderHook(() => useLastReturn())
    expect(result.current).toBeNull()
    act(() => go({ screen: 'check', returnId }))
    expect(result.current).toBe(returnId)
    act(() => go({ screen: 'settings' }))
    expect(result.current).toBe(returnId)
    act(() => go({ screen: 'return', returnId: asId('return-police-2026') }))
    expect(result.current).toBe('return-police-2026')
  })
})

describe('a line about the last step', () => {
  const line = () => screen.getByText('Saved.').parentElement as HTMLElement
  const tellSaved = () => {
    vi.useFakeTimers()
    tell({ tone: 'done', words: 'Saved.' })
    render(<NoticeLine onShow={() => undefined} onUndo={() => undefined} />)
    expect(line()).toHaveClass('follows')
  }
  const pass = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds))
  afterEach(() => vi.useRealTimers())

  it('follows the page for some seconds, then stands still and stays to be read', () => {
    tellSaved()
    pass(7_000)
    expect(line()).toHaveClass('follows')
    pass(2_000)
    expect(line()).not.toHaveClass('follows')
    expect(line()).toBeVisible()
  })

  it('stands still at the next key, once there was time to see it', () => {
    tellSaved()
    pass(1_000)
    fireEvent.keyDown(document.body, { key: 'Tab' })
    expect(line()).toHaveClass('follows')
    pass(1_500)
    fireEvent.keyDown(document.body, { key: 'Tab' })
    expect(line()).not.toHaveClass('follows')
  })

  it('follows while it has the focus, and while it tells of a problem', () => {
    tellSaved()
    act(() => screen.getByRole('button', { name: 'Dismiss' }).focus())
    pass(20_000)
    expect(line()).toHaveClass('follows')
    act(() => tell({ tone: 'problem', words: 'Saved.' }))
    act(() => document.body.focus())
    pass(20_000)
    expect(line()).toHaveClass('follows')
  })
})

describe('commands of a screen', () => {
  it('run what is shown now; the screen goes before the window', () => {
    const done: string[] = []
    const add = (what: string) => () => void done.push(what)
    renderHook(() => useScreenCommands('window', { home: add('window home'), nextQuestion: add('window next') }))
    const inner = renderHook(
      ({ place }) => useScreenCommands('screen', { nextQuestion: add(`screen next ${place}`) }),
      { initialProps: { place: 1 } },
    )
    expect(runMenuItem('nextQuestion')).toBe(true)
    inner.rerender({ place: 2 })
    runMenuItem('nextQuestion')
    runMenuItem('home')
    inner.unmount()
    runMenuItem('nextQuestion')
    expect(done).toEqual(['screen next 1', 'screen next 2', 'window home', 'window next'])
  })

  it('are refused when nothing on the screen offers them', () => {
    expect(runMenuItem('print')).toBe(false)
  })

  it('are listed while they can be used', () => {
    const { result } = renderHook(() => useEnabledItems())
    expect(result.current).toBe('')
    const offered = renderHook(() => useScreenCommands('screen', { undo: () => undefined, home: () => undefined }))
    expect(result.current).toBe('home undo')
    offered.unmount()
    expect(result.current).toBe('')
  })
})

describe('useCommand', () => {
  it('says why it was refused, and forgets it when it works', async () => {
    const answers: Result<null, { readonly kind: 'returnIsOpen' }>[] = [refuse({ kind: 'returnIsOpen' }), ok(null)]
    const command = () => Promise.resolve(answers.shift() ?? ok(null))
    const { result } = renderHook(() => useCommand(command))
    expect(await act(() => result.current[0]())).toBe(false)
    expect(result.current[1]).toBe('This return is already open for changes.')
    expect(await act(() => result.current[0]())).toBe(true)
    expect(result.current[1]).toBeNull()
  })

  it('is busy until it is answered', async () => {
    const answers: ((result: Result<null, never>) => void)[] = []
    const command = () => new Promise<Result<null, never>>((answer) => answers.push(answer))
    const { result } = renderHook(() => useCommand(command))
    act(() => void result.current[0]())
    expect(result.current[2]).toBe(true)
    await act(async () => answers[0]?.(ok(null)))
    expect(result.current[2]).toBe(false)
  })
})

describe('the heading of a screen', () => {
  it('takes focus and names the window', () => {
    render(<ScreenHeading title="Check your return" partnership="Haven Young People" />)
    expect(screen.getByRole('heading', { level: 1, name: 'Check your return' })).toHaveFocus()
    expect(document.title).toBe('Check your return – Haven Young People – Partnership Self-Assessment')
  })

  it('leaves focus where it is when it is told to', () => {
    render(<ScreenHeading title="Check your return" keepFocus />)
    expect(screen.getByRole('heading', { level: 1 })).not.toHaveFocus()
    expect(document.title).toBe('Check your return – Partnership Self-Assessment')
  })
})

describe('the line before a heading', () => {
  it('is not there without a notice', () => {
    const { container } = render(<NoticeLine onShow={() => undefined} onUndo={() => undefined} />)
    expect(container).toBeEmptyDOMElement()
  })

  it('offers what can be done, and goes when it is dismissed', async () => {
    const [onShow, onUndo] = [vi.fn(), vi.fn()]
    tell({ tone: 'done', words: 'Saved.', savedToken: 'token-1', canUndo: true })
    render(<NoticeLine onShow={onShow} onUndo={onUndo} />)
    await userEvent.click(screen.getByRole('button', { name: 'Show in folder' }))
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(onShow).toHaveBeenCalledWith('token-1')
    expect(onUndo).toHaveBeenCalledOnce()
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(screen.queryByText('Saved.')).toBeNull()
  })

  it('keeps what has focus in sight when it appears, and leaves a heading where it is', () => {
    const shown: Element[] = []
    const scroll = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function scrolled(this: Element) {
      shown.push(this)
    })
    const line = <NoticeLine onShow={() => undefined} onUndo={() => undefined} />
    render(
      <main id="main">
        {line}
        <h1 tabIndex={-1}>Returns</h1>
        <button type="button">Copy message</button>
      </main>,
    )
    screen.getByRole('heading').focus()
    act(() => tell({ tone: 'done', words: 'Message copied.' }))
    expect(shown).toEqual([])
    const button = screen.getByRole('button', { name: 'Copy message' })
    button.focus()
    act(() => tell({ tone: 'done', words: 'Message copied once more.' }))
    expect(shown).toEqual([button])
    scroll.mockRestore()
  })
})

it('says a thing to screen readers without moving focus', () => {
  announce('12 left.')
  expect(useView.getState().announcement).toBe('12 left.')
})
