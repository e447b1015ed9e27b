import type { ComponentChildren } from 'preact'

export interface FigureProps {
  value: ComponentChildren
  /** Set smaller beside the value, where it is not part of it: PFLOPS, m². */
  unit?: ComponentChildren
  /** What is counted, so that the figure reads without anything around it. */
  label: ComponentChildren
  /** A `Citation`. */
  citation?: ComponentChildren
  /** What it does not count, or as of when. */
  note?: ComponentChildren
}

/** A figure worth a place of its own, on a plate. */
export function Figure({ value, unit, label, citation, note }: FigureProps) {
  return (
    <div class="fl-figure">
      <p class="fl-figure-value">
        {value}
        {unit !== undefined && <span class="fl-figure-unit"> {unit}</span>}
      </p>
      <p class="fl-figure-label">
        {label}
        {citation}
      </p>
      {note !== undefined && <p class="fl-figure-note">{note}</p>}
    </div>
  )
}
