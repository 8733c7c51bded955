/** How pages, sections and lists of facts are built, so that all of them align. */
import type { ReactNode } from 'react';
import css from './layout.module.css';

interface PageProps {
  readonly title: ReactNode;
  readonly acts?: ReactNode;
  readonly children: ReactNode;
}

export function Page({ title, acts, children }: PageProps) {
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1>{title}</h1>
        <span className={css.spring} />
        {acts}
      </header>
      {children}
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly count?: number;
  readonly acts?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, count, acts, children }: SectionProps) {
  return (
    <section className={css.section} aria-label={title}>
      <div className={css.sectionHead}>
        <h2>{title}</h2>
        {count !== undefined && <span className={css.count}>{count}</span>}
        <span className={css.spring} />
        {acts}
      </div>
      {children}
    </section>
  );
}

/** One sentence and one act; 'nothing overdue' is an answer. */
export function Empty({ children, act }: { readonly children: ReactNode; readonly act?: ReactNode }) {
  return (
    <div className={css.empty}>
      <p>{children}</p>
      {act}
    </div>
  );
}

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={css.facts}>
      {facts.map(({ label, value }) => (
        <FactRow key={label} label={label} value={value} />
      ))}
    </dl>
  );
}

function FactRow({ label, value }: Fact) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}

export function Banner({
  tone,
  children,
}: {
  readonly tone: 'now' | 'soon' | 'fresh';
  readonly children: ReactNode;
}) {
  return (
    <div className={css.banner} data-tone={tone} role="note">
      {children}
    </div>
  );
}

export function Columns({ children }: { readonly children: ReactNode }) {
  return <div className={css.columns}>{children}</div>;
}

interface FormProps {
  readonly onSubmit: () => void;
  readonly children: ReactNode;
  readonly foot: ReactNode;
  readonly label: string;
}

export function Form({ onSubmit, children, foot, label }: FormProps) {
  return (
    <form
      className={css.form}
      aria-label={label}
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <div className={css.stack}>
        {children}
        <div className={css.formFoot}>{foot}</div>
      </div>
    </form>
  );
}
