import { Component, type ReactNode } from 'react';
import { useT } from '../store/language';
import { clearScreen } from '../store/screen';
import { Button } from '../ui/button';

interface Props {
  readonly children: ReactNode;
}

/** A screen that broke says so and offers a way on. The error itself is not written anywhere: it may hold names. */
export class ErrorBoundary extends Component<Props, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <Broken
        onRetry={() => {
          clearScreen();
          this.setState({ isBroken: false });
        }}
      />
    );
  }
}

function Broken({ onRetry }: { readonly onRetry: () => void }) {
  const t = useT();
  return (
    <main className="broken" role="alert">
      <p>{t('app.failed')}</p>
      <p>{t('app.failedNext')}</p>
      <Button onPress={onRetry}>{t('app.toToday')}</Button>
    </main>
  );
}
