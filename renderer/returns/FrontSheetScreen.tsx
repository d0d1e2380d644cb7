import './returns.css'
import { useEffect, useState } from 'react'
import type { FrontSheetField } from '../../shared/frameworks/framework'
import type { ReturnId } from '../../shared/returns/answer'
import type { AuditReturn, FrontSheetValue } from '../../shared/returns/auditReturn'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { ScreenHeading } from '../view/ScreenHeading'
import { TextAnswer } from '../view/TextAnswer'
import { useTypedField } from '../view/useTypedField'
import { go } from '../view/viewState'
import { changeFrontSheet, editFrontSheet } from './commands'
import { UnreadOutside } from './UnreadWords'
import { WithReturn } from './WithReturn'

/** About the organisation: the fields the framework asks for beside its questions. */
export const FrontSheetScreen = ({ returnId }: { readonly returnId: ReturnId }) => (
  <WithReturn returnId={returnId}>
    {({ auditReturn, framework, organisation, cycle }) => (
      <div className="stack">
        <ScreenHeading title="About your organisation" partnership={organisation.name} />
        <p className="measure">This goes on the first page of your return. {framework.privacyHint}</p>
        <UnreadOutside auditReturn={auditReturn} closed={cycle.stage === 'closed'} />
        {auditReturn.stage === 'draft' && cycle.stage === 'open' ? (
          framework.frontSheet.map((field) => <FieldControl key={field.id} field={field} auditReturn={auditReturn} />)
        ) : (
          <dl className="facts">
            {framework.frontSheet.map((field) => (
              <div key={field.id}>
                <dt>{field.label}</dt>
                <dd className="pre-line">{inWords(field, auditReturn.frontSheet[field.id])}</dd>
              </div>
            ))}
          </dl>
        )}
        <Button look="primary" onPress={() => go({ screen: 'return', returnId })}>
          Back to the return
        </Button>
      </div>
    )}
  </WithReturn>
)

function inWords(field: FrontSheetField, value: FrontSheetValue | undefined): string {
  if (value === undefined || value === null || value === '') return 'Not given'
  if (Array.isArray(value)) return value.filter(Boolean).join('\n') || 'Not given'
  return field.choices?.find((choice) => choice.id === value)?.label ?? String(value)
}

type ControlProps = { readonly field: FrontSheetField; readonly auditReturn: AuditReturn }

function FieldControl({ field, auditReturn }: ControlProps) {
  const value = auditReturn.frontSheet[field.id]
  switch (field.kind) {
    case 'number':
      return <NumberAnswer field={field} value={typeof value === 'number' ? value : null} returnId={auditReturn.id} />
    case 'choice':
      return <ChoiceAnswer field={field} value={typeof value === 'string' ? value : ''} returnId={auditReturn.id} />
    case 'list':
      return <ListAnswer field={field} value={Array.isArray(value) ? value : []} returnId={auditReturn.id} />
    default:
      return (
        <TextAnswer
          label={field.label}
          {...(field.hint ? { hint: field.hint } : {})}
          recorded={typeof value === 'string' ? value : ''}
          onKeep={(text) => changeFrontSheet(auditReturn.id, field.id, text)}
        />
      )
  }
}

type AnswerProps<T> = { readonly field: FrontSheetField; readonly value: T; readonly returnId: ReturnId }

/** The largest number a field takes; the record's schema holds the same. */
const mostPeople = 10_000_000

function NumberAnswer({ field, value, returnId }: AnswerProps<number | null>) {
  const { box, error } = useTypedField(value === null ? '' : String(value), (typed) => {
    const digits = typed.replace(/[\s,]/g, '')
    const number = /^\d{1,8}$/.test(digits) && Number(digits) <= mostPeople ? Number(digits) : null
    if (number === null && digits !== '') return 'Write a whole number, such as 240.'
    if (number !== value) void changeFrontSheet(returnId, field.id, number)
    return null
  })
  return (
    <Field label={field.label} hint={field.hint} error={error}>
      {(ties) => <input {...ties} className="short" inputMode="numeric" {...box} />}
    </Field>
  )
}

function ChoiceAnswer({ field, value, returnId }: AnswerProps<string>) {
  const [shown, setShown] = useState(value)
  useEffect(() => setShown(value), [value])
  const choose = (next: string) => {
    setShown(next)
    void changeFrontSheet(returnId, field.id, next)
  }
  return (
    <Field label={field.label} hint={field.hint}>
      {(ties) => (
        <select {...ties} className="short" value={shown} onChange={(event) => choose(event.target.value)}>
          <option value="">Choose one</option>
          {field.choices?.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function ListAnswer({ field, value, returnId }: AnswerProps<readonly string[]>) {
  const places = Array.from({ length: field.max ?? 3 }, (_, place) => place)
  const keep = (place: number, text: string) =>
    editFrontSheet(returnId, field.id, (present) => {
      const lines = Array.isArray(present) ? present : []
      return places.map((each) => (each === place ? text : (lines[each] ?? '')))
    })
  return (
    <fieldset className="stack-small">
      <legend className="field-label">{field.label}</legend>
      {field.hint ? <p className="hint">{field.hint}</p> : null}
      {places.map((place) => (
        <TextAnswer
          key={place}
          label={`${field.label}: ${place + 1}`}
          lines="one"
          recorded={value[place] ?? ''}
          onKeep={(text) => keep(place, text)}
        />
      ))}
    </fieldset>
  )
}
