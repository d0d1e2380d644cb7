import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { Button } from '../../../renderer/ui/Button'
import { Chip } from '../../../renderer/ui/Chip'
import { Details } from '../../../renderer/ui/Details'
import { ErrorSummary } from '../../../renderer/ui/ErrorSummary'
import { Field } from '../../../renderer/ui/Field'
import { SidePanel } from '../../../renderer/ui/SidePanel'
import { Tick } from '../../../renderer/ui/Tick'

describe('Button', () => {
  it('does its work by mouse and by keyboard', async () => {
    const onPress = vi.fn()
    render(<Button onPress={onPress}>Continue</Button>)
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
    await userEvent.keyboard('{Enter} ')
    expect(onPress).toHaveBeenCalledTimes(3)
  })

  it('does nothing while busy, and stays in reach', async () => {
    const onPress = vi.fn()
    render(
      <Button busy onPress={onPress}>
        Continue
      </Button>,
    )
    await userEvent.tab()
    const button = screen.getByRole('button', { name: 'Continue' })
    await waitFor(() => expect(button).toHaveFocus())
    expect(button).toHaveAttribute('aria-disabled', 'true')
    await userEvent.keyboard('{Enter}')
    expect(onPress).not.toHaveBeenCalled()
  })

  it('can say more than it shows', () => {
    render(
      <Button name="Remove evidence 2" onPress={() => undefined}>
        Remove
      </Button>,
    )
    expect(screen.getByRole('button', { name: 'Remove evidence 2' })).toHaveTextContent('Remove')
  })
})

describe('Field', () => {
  it('ties label, hint and error to its control', () => {
    render(
      <Field label="Job title" hint="Not a name" error="Type a job title.">
        {(ties) => <input {...ties} />}
      </Field>,
    )
    const input = screen.getByRole('textbox', { name: 'Job title' })
    expect(input).toHaveAccessibleDescription('Not a name Type a job title.')
    expect(input).toBeInvalid()
  })

  it('says nothing more where there is no hint and no error', () => {
    render(<Field label="Job title">{(ties) => <input {...ties} />}</Field>)
    const input = screen.getByRole('textbox', { name: 'Job title' })
    expect(input).not.toHaveAttribute('aria-describedby')
    expect(input).not.toHaveAttribute('aria-invalid')
  })
})

describe('ErrorSummary', () => {
  it('takes focus when it appears, and leads to each thing', async () => {
    const onPress = vi.fn()
    render(
      <ErrorSummary
        heading="2 things to look at"
        lines={[
          { key: 'a', words: '1.1 has no rating', onPress },
          { key: 'b', words: 'Only words' },
        ]}
      />,
    )
    await waitFor(() => expect(screen.getByRole('region', { name: '2 things to look at' })).toHaveFocus())
    await userEvent.click(screen.getByRole('button', { name: '1.1 has no rating' }))
    expect(onPress).toHaveBeenCalledOnce()
    expect(screen.queryByRole('button', { name: 'Only words' })).toBeNull()
  })
})

describe('Chip', () => {
  const level = { label: 'Strong', code: 'ST', step: 'a', shape: 'diamond' } as const

  it('says a rating in words and code; the shape is for the eye only', () => {
    const { container } = render(<Chip level={level} />)
    expect(container).toHaveTextContent('ST Strong')
    expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true')
  })

  it.each([
    [true, 'N/A – not applicable'],
    [false, 'Not answered'],
  ])('tells not applicable (%s) from not answered', (notApplicable, words) => {
    const { container } = render(<Chip level={null} notApplicable={notApplicable} />)
    expect(container).toHaveTextContent(words)
  })
})

it('Tick is a tick box named by its words, and shows what it is told', async () => {
  const onChange = vi.fn()
  const { rerender } = render(<Tick label="Done" on={false} onChange={onChange} />)
  const box = screen.getByRole('checkbox', { name: 'Done' })
  expect(box).not.toBeChecked()
  await userEvent.click(screen.getByText('Done'))
  expect(onChange).toHaveBeenCalledWith(true)
  rerender(<Tick label="Done" on onChange={onChange} />)
  expect(box).toBeChecked()
})

it('Details opens on request', async () => {
  render(<Details summary="What this means">Is someone answerable?</Details>)
  expect(screen.getByText('Is someone answerable?')).not.toBeVisible()
  await userEvent.click(screen.getByText('What this means'))
  expect(screen.getByText('Is someone answerable?')).toBeVisible()
})

describe('SidePanel', () => {
  const panel = (open: boolean, onClose: () => void) => (
    <>
      <button type="button">History</button>
      {open ? (
        <SidePanel title="History of 1.1" onClose={onClose}>
          Nothing yet.
        </SidePanel>
      ) : null}
    </>
  )

  it('takes focus when it opens, closes on Escape, and gives focus back', async () => {
    const onClose = vi.fn()
    const { rerender } = render(panel(false, onClose))
    await userEvent.tab()
    await waitFor(() => expect(screen.getByRole('button', { name: 'History' })).toHaveFocus())
    rerender(panel(true, onClose))
    await waitFor(() => expect(screen.getByRole('heading', { name: 'History of 1.1' })).toHaveFocus())
    await userEvent.keyboard('{Escape}')
    expect(onClose).toHaveBeenCalledOnce()
    rerender(panel(false, onClose))
    await waitFor(() => expect(screen.getByRole('button', { name: 'History' })).toHaveFocus())
  })
})
