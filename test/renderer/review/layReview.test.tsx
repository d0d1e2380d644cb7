import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { narrowToReview } from '../../../shared/exchange/pack/narrowToReview'
import { reviewFromPack } from '../../../shared/exchange/pack/reviewPack'
import type { AnswerContent } from '../../../shared/returns/answer'
import { noteItem, sendReview } from '../../../shared/reviews/readReview'
import type { Review } from '../../../shared/reviews/review'
import { best, q11, q12, some } from '../../builders/frameworks'
import { installShell } from '../../builders/memoryBridge'
import { must } from '../../builders/must'
import { openHere, show, startAfresh } from '../../builders/openWorkspace'
import { anAnswer } from '../../builders/returns'
import { aReview, aReviewItem } from '../../builders/reviews'
import { aWorkspace } from '../../builders/workspaces'

const shell = installShell()
const { FirstPage } = await import('../../../renderer/review/FirstPage')
const { ReadingScreen } = await import('../../../renderer/review/ReadingScreen')
const { MyReviewScreen } = await import('../../../renderer/review/MyReviewScreen')
const { NewReviewScreen } = await import('../../../renderer/review/NewReviewScreen')
const { ReviewScreen } = await import('../../../renderer/review/ReviewScreen')
const { StopScreen } = await import('../../../renderer/review/StopScreen')
const { runMenuItem } = await import('../../../renderer/view/screenCommands')
const { openPartnershipFile } = await import('../../../renderer/storage/partnershipFile')
const { openedWorkspace } = await import('../../../renderer/storage/workspace')
const { takeReview } = await import('../../../renderer/storage/reviews')
const { useView } = await import('../../../renderer/view/viewState')

const noon = asMoment('2026-11-22T12:00:00.000Z')
const [first, second] = [asId<'review item'>('item-1'), asId<'review item'>('item-2')]

beforeEach(() => startAfresh(shell))

/** The partnership with Haven's return in: two answers. */
function home(reviews: readonly Review[] = [], words: Partial<AnswerContent> = {}) {
  const workspace = aWorkspace({ reviews })
  const returns = workspace.returns.map((each) =>
    each.id === 'return-haven-2026'
      ? {
          ...each,
          stage: 'returned' as const,
          answers: {
            [q11]: anAnswer({ rating: some, narrative: 'The LADO meets us. We listen.', ...words }),
            [q12]: anAnswer({ rating: best, impact: 'Children wait less.' }),
          },
        }
      : each,
  )
  return { ...workspace, returns }
}

const two = aReview({ items: [aReviewItem(), aReviewItem({ id: second, questionId: q12 })] })
const noted = must(noteItem(two, first, { view: 'question', words: 'Who checks?', raise: true }, noon))
const sent = must(sendReview(noted, noon))

/** Opens the review as its reader has it. */
const openToRead = (review: Review) => openHere(shell, narrowToReview(home([review]), review.id, 'toReader', noon))
const kept = async () => must({ ok: true, value: (await openedWorkspace().copy.reviews.toArray())[0] as Review })

describe('somebody who was asked to read', () => {
  it('sees first how much it is, and begins with the first answer', async () => {
    await openToRead(two)
    const { user } = show(<FirstPage />)
    await screen.findByRole('heading', { level: 1, name: 'You have been asked to read 2 answers from 1 organisation' })
    expect(screen.getByText(/You do not need to know the jargon/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Begin' }))
    expect(useView.getState().route).toEqual({ screen: 'reading', itemId: first })
  })

  it('reads one answer with its plain words, its rating, last year’s, and the meaning of a term in place', async () => {
    await openToRead(two)
    const { user } = show(<ReadingScreen itemId={first} />)
    await screen.findByText('Answer 1 of 2')
    expect(screen.getByText('Haven Young People')).toBeVisible()
    expect(screen.getByText('The standard, in plain words: Is someone answerable?')).toBeVisible()
    expect(screen.getByText('The question: What is in place for 1.1?')).toBeVisible()
    expect(screen.getByText('They say they are:').nextElementSibling).toHaveTextContent('Some')
    expect(screen.getByText('Last year the panel agreed:')).toBeVisible()
    const term = await screen.findByRole('button', { name: 'LADO' })
    expect(term).toHaveAttribute('aria-expanded', 'false')
    await user.click(term)
    expect(term).toHaveAttribute('aria-expanded', 'true')
    const meaning = document.getElementById(term.getAttribute('aria-controls') ?? '')
    expect(meaning).toHaveTextContent(/officer/i)
    expect(screen.queryByRole('button', { name: 'Read this aloud' })).toBeNull()
  })

  it('chooses a view, begins with a starter, and Ctrl+Enter keeps it and goes on', async () => {
    await openToRead(two)
    const { user } = show(<ReadingScreen itemId={first} />)
    expect(await screen.findByRole('heading', { name: 'What do you think?' })).toBeVisible()
    expect(screen.queryByRole('textbox')).toBeNull()
    await user.click(screen.getByRole('radio', { name: 'I’m concerned' }))
    await user.click(await screen.findByRole('button', { name: 'How do you know?' }))
    const box = screen.getByRole('textbox', { name: 'What concerns you' })
    await waitFor(() => expect(box).toHaveFocus())
    await user.type(box, 'Really')
    await user.click(screen.getByRole('checkbox', { name: 'Please raise this in the session' }))
    expect(runMenuItem('nextUnanswered')).toBe(true)
    await waitFor(() => expect(useView.getState().route).toEqual({ screen: 'reading', itemId: second }))
    expect((await kept()).items[0]?.note).toMatchObject({
      view: 'concerned',
      words: 'How do you know? Really',
      raise: true,
    })
  })

  it('has what was read folded away, with a count, and comes to a place to stop after twelve', async () => {
    const items = Array.from({ length: 14 }, (_, at) =>
      aReviewItem({ id: asId(`many-${at + 1}`), questionId: at % 2 === 0 ? q11 : q12 }),
    )
    const many = must(noteItem(aReview({ items, starters: [] }), asId('many-12'), { view: 'question' }, noon))
    await openToRead(many)
    const { user, unmount } = show(<MyReviewScreen />)
    await screen.findByRole('heading', { level: 2, name: 'Still to read: 13' })
    expect(screen.getByText('Read: 1 of 14')).toBeVisible()
    expect(screen.getByText('I have a question – no words yet')).not.toBeVisible()
    await user.click(screen.getByText('Read: 1 of 14'))
    expect(screen.getByText('I have a question – no words yet')).toBeVisible()
    unmount()
    show(<ReadingScreen itemId={asId('many-12')} />)
    await screen.findByText('Answer 12 of 14')
    expect(screen.queryByRole('group', { name: 'Start with' })).toBeNull()
    expect(runMenuItem('nextUnanswered')).toBe(true)
    await waitFor(() => expect(useView.getState().route).toEqual({ screen: 'stopReview' }))
    show(<StopScreen />)
    expect(
      await screen.findByText(
        /You have read 1\. Stop here or carry on\. The next 12 take most people about 30 minutes\./,
      ),
    ).toBeVisible()
  })

  it('sends a file with the notes and no answer, and only once it is saved is the review read-only', async () => {
    await openToRead(noted)
    const { user } = show(<MyReviewScreen />)
    await screen.findByText(/I have a question: “Who checks\?” – to be raised in the session/)
    shell.world.saving = { kind: 'cancelled' }
    await user.click(screen.getByRole('button', { name: 'Send my review' }))
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Send my review' })).not.toHaveAttribute('aria-disabled'),
    )
    expect((await kept()).sentAt).toBeNull()
    shell.world.saving = null
    await user.click(screen.getByRole('button', { name: 'Send my review' }))
    await screen.findByText(/^Your review is saved in a file\. Now pass it on, by e-mail or as you were asked to\./)
    expect(screen.getByText(/^What happens next: the partnership asks/)).toBeVisible()
    expect(screen.queryByText(/You sent/)).toBeNull()
    const [file] = shell.saved
    expect(file?.name).toBe('Reviewed – Lay member – Section 11, 2026 to 2027.psapack')
    const text = new TextDecoder().decode(file?.bytes)
    expect(text).toContain('Who checks?')
    expect(text).not.toContain('The LADO meets us')
    expect((await kept()).sentAt).not.toBeNull()
  })

  it('comes back to what happens next once the file is saved, and is never told that it was sent', async () => {
    await openToRead(sent)
    show(<FirstPage />)
    await screen.findByRole('heading', { level: 1, name: 'Your review is saved in a file' })
    expect(screen.getByText(/Now pass it on, by e-mail or as you were asked to\./)).toBeVisible()
    expect(screen.getByText(/^What happens next: the partnership asks/)).toBeVisible()
    expect(screen.queryByText(/[Yy]ou (have )?sent/)).toBeNull()
  })

  it('cannot send before anything is read', async () => {
    await openToRead(two)
    const { user } = show(<MyReviewScreen />)
    await user.click(await screen.findByRole('button', { name: 'Send my review' }))
    await screen.findByText(/nothing to send/)
    expect(shell.saved).toHaveLength(0)
  })

  it('sees what was asked, answered and agreed when it comes back', async () => {
    const reply = { answer: 'The board does.', answeredBy: '', answeredOn: null, agreed: 'To show it.', agreedOn: null }
    await openToRead({ ...sent, items: sent.items.map((item, at) => (at === 0 ? { ...item, reply } : item)) })
    show(<FirstPage />)
    await screen.findByRole('heading', { level: 1, name: 'What became of what you asked' })
    const terms = screen.getAllByRole('term').map(({ textContent }) => textContent)
    expect(terms).toEqual(['You asked', 'They answered', 'What was agreed'])
    const said = screen.getAllByRole('definition').map(({ textContent }) => textContent)
    expect(said).toEqual(['Who checks?', 'The board does.', 'To show it.'])
  })

  it('hears it in a voice of this computer alone, sentence by sentence, until Esc', async () => {
    const spoken: { text: string; onend: () => void }[] = []
    const voices = [
      { localService: false, lang: 'en-GB', name: 'Far' },
      { localService: true, lang: 'en-GB', name: 'Near' },
    ]
    const cancel = vi.fn()
    vi.stubGlobal('speechSynthesis', {
      getVoices: () => voices,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      speak: (words: { text: string; onend: () => void }) => spoken.push(words),
      cancel,
    })
    vi.stubGlobal(
      'SpeechSynthesisUtterance',
      class {
        constructor(readonly text: string) {}
      },
    )
    await openToRead(two)
    const { user } = show(<ReadingScreen itemId={first} />)
    await user.click(await screen.findByRole('button', { name: 'Read this aloud' }))
    expect(spoken[0]).toMatchObject({ text: 'The question: What is in place for 1.1?', voice: voices[1] })
    spoken[0]?.onend()
    expect(spoken[1]?.text).toBe('The standard, in plain words: Is someone answerable?')
    spoken[1]?.onend()
    spoken[2]?.onend()
    await waitFor(() => expect(document.querySelector('.spoken')).toHaveTextContent('The LADO meets us.'))
    await user.keyboard('{Escape}')
    await screen.findByRole('button', { name: 'Read this aloud' })
    expect(document.querySelector('.spoken')).toBeNull()
    spoken[3]?.onend()
    expect(spoken).toHaveLength(4)
    vi.unstubAllGlobals()
  })
})

describe('those who make a review', () => {
  it('begin with what is suggested, and are told of a child’s number before anything is made', async () => {
    await openHere(shell, home([], { narrative: 'Pupil B801200005001 is safe.' }))
    const { user } = show(<NewReviewScreen />)
    await screen.findByText(/1 chosen answer seems to hold a child’s number/)
    const low = screen.getByRole('checkbox', { name: /Question 1\.1 – Some – suggested: low rating – seems to hold/ })
    expect(low).toBeChecked()
    await user.click(low)
    await waitFor(() => expect(screen.queryByText(/seems to hold a child/)).toBeNull())
    await user.click(screen.getByRole('checkbox', { name: /by letter/ }))
    await user.clear(screen.getByRole('textbox', { name: 'Starters' }))
    await user.type(screen.getByRole('textbox', { name: 'Starters' }), 'Who pays for it?')
    await user.click(screen.getByRole('button', { name: 'Make the review' }))
    expect(await screen.findByText(/^The review was not made\. Look through/)).toBeVisible()
    await user.click(screen.getByRole('checkbox', { name: /^I have read every answer above/ }))
    await user.click(screen.getByRole('button', { name: 'Make the review' }))
    await waitFor(() => expect(useView.getState().route.screen).toBe('review'))
    const review = await kept()
    expect(review).toMatchObject({
      reviewer: { role: 'Lay member', name: '' },
      isAnonymised: true,
      sentAt: null,
      starters: ['Who pays for it?'],
    })
    expect(review.items.map(({ questionId }) => questionId)).toEqual([q12])
  })

  it('see every chosen answer with what could be a name marked, and say again that they looked once they choose others', async () => {
    await openHere(shell, home([], { narrative: 'Jayden, aged 7, met the LADO.' }))
    const { user, container } = show(<NewReviewScreen />)
    await screen.findByText('Look at: Jayden; aged 7.')
    expect([...container.querySelectorAll('.names-check mark')].map(({ textContent }) => textContent)).toEqual([
      'Jayden',
      'aged 7',
    ])
    expect(screen.getByText('Something is marked in 1 of 2 answers.')).toBeVisible()
    const looked = () => screen.getByRole('checkbox', { name: /^I have read every answer above/ })
    await user.click(looked())
    expect(looked()).toBeChecked()
    await user.click(screen.getByRole('checkbox', { name: /Question 1\.1 – Some/ }))
    await waitFor(() => expect(looked()).not.toBeChecked())
    expect(screen.getByText('Nothing is marked.')).toBeVisible()
  })

  it('are not told that a review is being read, as its file may not be saved yet', async () => {
    await openHere(shell, home([two]))
    show(<ReviewScreen reviewId={two.id} />)
    expect(await screen.findByText('With the reader, or still to be sent.')).toBeVisible()
  })

  it('save one file that the reader can open', async () => {
    await openHere(shell, home([two]))
    const { user } = show(<ReviewScreen reviewId={two.id} />)
    await user.click(await screen.findByRole('button', { name: 'Save the file for the reader' }))
    await waitFor(() => expect(shell.saved).toHaveLength(1))
    const read = must(await openPartnershipFile(shell.saved[0]?.bytes ?? new Uint8Array()))
    expect(must(reviewFromPack(read)).review.id).toBe(two.id)
  })

  it('take in what came back once, and write what was answered', async () => {
    await openHere(shell, home([two]))
    const came = { review: sent, partnership: home().partnership }
    must(await takeReview(came))
    expect(await takeReview(came)).toEqual({ ok: false, problem: { kind: 'reviewIsHere' } })
    const { user } = show(<ReviewScreen reviewId={two.id} />)
    const part = await screen.findByRole('region', { name: 'Haven Young People: Question 1.1' })
    expect(within(part).getByText('Who checks?')).toBeVisible()
    await user.type(within(part).getByRole('textbox', { name: 'What they answered' }), 'The board.')
    await user.tab()
    await waitFor(async () => expect((await kept()).items[0]?.reply?.answer).toBe('The board.'))
    expect((await kept()).items[0]?.note).toEqual(sent.items[0]?.note)
  })

  it('goes back with what was answered only once it was looked through for names, and again after a change', async () => {
    await openHere(shell, home([two]))
    must(await takeReview({ review: sent, partnership: home().partnership }))
    const { user } = show(<ReviewScreen reviewId={two.id} />)
    const part = await screen.findByRole('region', { name: 'Haven Young People: Question 1.1' })
    const answer = within(part).getByRole('textbox', { name: 'What they answered' })
    const save = () => user.click(screen.getByRole('button', { name: 'Save the file with the answers' }))
    await user.type(answer, 'Ask Zadie Quill.')
    await user.tab()
    expect(await screen.findByText(/Zadie Quill/, { selector: 'mark' })).toBeVisible()
    await save()
    expect(await screen.findByText(/^The file was not saved\. Read what goes back/)).toBeVisible()
    await user.click(screen.getByRole('checkbox', { name: /^I have read every answer above/ }))
    await user.type(answer, ' Or Tom.')
    await save()
    expect(await screen.findByText(/^The file was not saved\. Read what goes back/)).toBeVisible()
    expect(shell.saved).toHaveLength(0)
    expect(screen.getByRole('checkbox', { name: /^I have read every answer above/ })).not.toBeChecked()
    await user.click(screen.getByRole('checkbox', { name: /^I have read every answer above/ }))
    await save()
    await waitFor(() => expect(shell.saved).toHaveLength(1))
  })

  it('cannot take in a review of another partnership', async () => {
    await openHere(shell, home([two]))
    const other = { review: sent, partnership: { id: asId<'partnership'>('other'), name: 'Other' } }
    expect(await takeReview(other)).toEqual({ ok: false, problem: { kind: 'otherReview' } })
  })
})
