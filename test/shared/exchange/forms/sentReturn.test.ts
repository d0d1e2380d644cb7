import { describe, expect, it } from 'vitest'
import { canonicalJson, type Json, type JsonObject } from '../../../../shared/basics/json'
import { sha256Hex } from '../../../../shared/basics/sha256'
import { seal, unseal } from '../../../../shared/exchange/forms/sentReturn'
import { aFramework, q11 } from '../../../builders/frameworks'
import { must, refusal } from '../../../builders/must'
import { anAnswer } from '../../../builders/returns'
import { aSentReturn } from '../../../builders/sentReturns'

const whole = seal({ ...aSentReturn(aFramework(), { answers: { [q11]: anAnswer({ narrative: 'We do.' }) } }) })

/** A seal over other words, with a checksum that fits them. */
const sealOf = (value: Json) => {
  const text = canonicalJson(value)
  return { text, checksum: sha256Hex(text) }
}

const withoutKind = (text: string): Json => {
  const { facts, sent } = JSON.parse(text) as {
    facts: Json
    sent: { answers: Record<string, JsonObject> } & JsonObject
  }
  const answers = Object.fromEntries(
    Object.entries(sent.answers).map(([id, { impactKind: _kind, ...answer }]) => [id, answer]),
  )
  return { facts, sent: { ...sent, answers } }
}

describe('what a form carries out of sight', () => {
  it('comes back as it went out', () => {
    expect(must(unseal(whole)).sent.answers[q11]?.narrative).toBe('We do.')
  })

  it('is read when it went out before an answer said what kind of difference it tells of', () => {
    const old = withoutKind(whole.text)
    expect(JSON.stringify(old)).not.toContain('impactKind')
    expect(must(unseal(sealOf(old)))).toEqual(must(unseal(whole)))
  })

  it.each<[string, Json]>([
    ['null', null],
    ['a number', 5],
    ['no return', { facts: {}, sent: null }],
    ['answers that are none', { facts: {}, sent: { answers: 'yes' } }],
    ['answers of numbers', { facts: {}, sent: { answers: { a: 1 } } }],
  ])('is refused by its place when it is %s', (_what, value) => {
    expect(refusal(unseal(sealOf(value)))).toMatchObject({ kind: 'sealDoesNotFit' })
  })

  it('is refused when a letter of it changed', () => {
    expect(refusal(unseal({ ...whole, text: whole.text.replace('We do.', 'We did') }))).toEqual({ kind: 'tampered' })
  })
})
