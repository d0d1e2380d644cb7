import { describe, expect, it } from 'vitest'
import { makeReturnPage } from '../../../renderer/storage/returnPage'
import { readReturnPage } from '../../../shared/exchange/forms/page/readPage'
import { must } from '../../builders/must'
import { builtInFrameworks } from '../../builders/reportWorkspace'
import { aSentReturn } from '../../builders/sentReturns'

describe('the program of the return page', () => {
  it('is one text without an address, small enough for every page to carry', async () => {
    const { script, style } = await import('virtual:page-program')
    expect(script.length + style.length).toBeLessThan(200_000)
    expect(`${script.replace(/^\/\*![^*]*\*\//, '')}${style}`).not.toMatch(
      /https?:\/\/(?!json-schema\.org|www\.w3\.org)|\bimport\s*[("]|@import|url\(/,
    )
    expect(script).toContain('Copyright (c) 2022 Paul Miller')
    expect(script).toContain('Copyright (c) 2025 Colin McDonnell')
    expect(script).toMatch(/^[\u0000-\u007f]*$/)
    expect(script).not.toMatch(/\b(fetch|XMLHttpRequest|WebSocket|sendBeacon)\b/)
  })

  it('makes pages for every organisation of a large partnership in seconds', async () => {
    const [framework] = [...builtInFrameworks()].sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)
    if (!framework) throw new Error('There is no framework')
    const began = performance.now()
    const pages: Uint8Array[] = []
    for (let count = 0; count < 412; count += 1) pages.push(await makeReturnPage(aSentReturn(framework)))
    const took = performance.now() - began
    expect(took).toBeLessThan(20_000)
    expect(must(readReturnPage(pages[411] ?? new Uint8Array())).facts.organisation.name).toBe('Haven Young People')
  })
})
