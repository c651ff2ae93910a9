import { useEffect } from 'react';

/** Applies a look to the page; `system` follows the system's. */
export function useShownTheme(theme: 'system' | 'light' | 'dark'): void {
  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const show = (): void => {
      const system = dark.matches ? 'dark' : 'light';
      document.documentElement.dataset['theme'] = theme === 'system' ? system : theme;
    };
    show();
    dark.addEventListener('change', show);
    return () => dark.removeEventListener('change', show);
  }, [theme]);
}
