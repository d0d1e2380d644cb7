import { act, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { installShell } from '../../builders/memoryBridge'
import { show } from '../../builders/openWorkspace'

installShell()
const { MoreRows, useRowsShown } = await import('../../../renderer/findings/MoreRows')

function Rows() {
  const more = useRowsShown(300)
  return (
    <>
      <p>{more.count} drawn</p>
      <MoreRows {...more} of={300} />
    </>
  )
}

it('draws the first rows, more when asked, and every one on paper', async () => {
  const { user } = show(<Rows />)
  expect(screen.getByText('30 drawn')).toBeVisible()
  act(() => void window.dispatchEvent(new Event('beforeprint')))
  expect(screen.getByText('300 drawn')).toBeVisible()
  act(() => void window.dispatchEvent(new Event('afterprint')))
  await user.click(screen.getByRole('button', { name: 'Show 200 more of 270 left' }))
  expect(screen.getByText('230 drawn')).toBeVisible()
})
