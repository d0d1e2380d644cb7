import { render } from '@testing-library/react'
import { expect, it } from 'vitest'

it('a field has in the tests exactly the labels that lead to it', () => {
  const { container } = render(
    <>
      <label htmlFor="a">One</label>
      <label htmlFor="a">Two</label>
      <input id="a" aria-label="a" />
      <label>
        Around <select aria-label="b" />
        <input aria-label="second, which the label is not for" />
      </label>
      <label htmlFor="c">
        Around another
        <textarea aria-label="around" />
      </label>
      <button type="button" id="c">
        c
      </button>
      <label htmlFor="nothing">For nothing</label>
      <output id="d" />
    </>,
  )
  const fields = container.querySelectorAll<HTMLInputElement>('input, select, textarea, button, output')
  const labels = [...container.querySelectorAll('label')]
  expect([...fields].map((field) => [...(field.labels ?? [])])).toEqual(
    [...fields].map((field) => labels.filter(({ control }) => control === field)),
  )
  expect([...fields].map(({ labels: all }) => all?.length)).toEqual([2, 1, 0, 0, 1, 0])
})
