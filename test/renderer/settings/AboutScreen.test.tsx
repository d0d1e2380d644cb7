import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { installShell } from '../../builders/memoryBridge'
import { show, startAfresh } from '../../builders/openWorkspace'

const shell = installShell()
const { AboutScreen } = await import('../../../renderer/settings/AboutScreen')
const { useView } = await import('../../../renderer/view/viewState')

beforeEach(() => startAfresh(shell))

describe('About', () => {
  it('says the version that runs, the licence and where the notices are', () => {
    show(<AboutScreen />)
    expect(screen.getByText('Partnership Self-Assessment, version 0.1.0.')).toBeVisible()
    expect(screen.getByText(/Apache License 2\.0.*THIRD-PARTY-NOTICES\.md/)).toBeVisible()
  })

  it('does not claim an accessibility that was not tested', () => {
    show(<AboutScreen />)
    expect(screen.getByText('not fully tested')).toBeVisible()
    expect(
      screen.getByRole('heading', { name: 'What has not been tested, and what we know does not work well' }),
    ).toBeVisible()
  })

  it('has headings that skip no level', () => {
    show(<AboutScreen />)
    const levels = screen.getAllByRole('heading').map((heading) => Number(heading.tagName.slice(1)))
    expect(levels.every((level, place) => place === 0 || level <= (levels[place - 1] ?? 0) + 1)).toBe(true)
  })

  it('leads to the list of keys', async () => {
    const { user } = show(<AboutScreen />)
    await user.click(screen.getByRole('button', { name: /^List of keys/ }))
    expect(useView.getState().panel).toBe('keys')
  })
})
