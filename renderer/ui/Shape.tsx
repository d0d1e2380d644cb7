/** The shapes that tell levels apart without colour. */
export type ShapeName = 'diamond' | 'disc' | 'triangle' | 'square' | 'ring' | 'pointer' | 'arrow' | 'box'

const paths: Readonly<Record<ShapeName, string>> = {
  diamond: 'M8 0 L16 8 L8 16 L0 8 Z',
  disc: 'M8 1 a7 7 0 1 0 0.01 0 Z',
  triangle: 'M8 1 L16 15 L0 15 Z',
  square: 'M1 1 H15 V15 H1 Z',
  ring: 'M8 1 a7 7 0 1 0 0.01 0 Z M8 4 a4 4 0 1 1 -0.01 0 Z',
  pointer: 'M1 0 L16 8 L1 16 Z',
  arrow: 'M0 1 H16 L8 15 Z',
  box: 'M1 1 H15 V15 H1 Z M4 4 V12 H12 V4 Z',
}

/** Draws a shape for the eye; the word beside it says the same to everyone. */
export const Shape = ({ shape }: { readonly shape: ShapeName }) => (
  <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={paths[shape]} />
  </svg>
)
