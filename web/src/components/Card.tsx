import type { ReactNode } from 'react';
import classes from './Page.module.css';

/** A part of a page that stands for itself; with a label it is a landmark. */
export function Card({ children, label }: { readonly children: ReactNode; readonly label?: string }) {
  return (
    <section className={classes['card']} aria-label={label}>
      {children}
    </section>
  );
}
