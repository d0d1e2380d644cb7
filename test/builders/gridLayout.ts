import { vi } from 'vitest'

/** The test's window lays nothing out, so a grid is told how high it, its rows and all of it are. */
export function layOutGrids(): void {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return this.matches('[role="row"], .row-grid-head') ? 40 : 0
  })
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockImplementation(function (this: Element) {
    return this.matches('[role="grid"]') ? 400 : 0
  })
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockImplementation(function (this: Element) {
    const body = this.querySelector<HTMLElement>('.row-grid-body')
    return 40 + Number.parseFloat(body?.style.height ?? '0')
  })
  Element.prototype.scrollTo = function (this: Element, ...given: unknown[]) {
    const [to] = given as [ScrollToOptions]
    this.scrollTop = to.top ?? 0
    this.dispatchEvent(new Event('scroll'))
  }
}
