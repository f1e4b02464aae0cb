import {
  type ButtonProps,
  type CheckboxProps,
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  type InputBaseProps,
  type MantineColorsTuple,
  type MenuProps,
  type ModalProps,
  type RadioProps,
  type TextareaProps,
} from '@mantine/core';

const ink: MantineColorsTuple = [
  '#f4f6f8',
  '#e9edf1',
  '#d5dbe3',
  '#aab6c2',
  '#7b8896',
  '#51606f',
  '#36424f',
  '#2a3746',
  '#1d2936',
  '#16202c',
];

const audiences = ['one', 'some', 'all'];

/** By name, not by the component itself: what no page shows yet need not be fetched. */
const components = {
  Button: usually<ButtonProps>({ variant: 'default', size: 'sm' }),
  Checkbox: usually<CheckboxProps>({ size: 'md' }),
  Radio: usually<RadioProps>({ size: 'md' }),
  // Else the browser keeps what is written in its own files, to offer it again and to restore the page after a crash.
  InputBase: usually<InputBaseProps & { autoComplete: string }>({ size: 'sm', autoComplete: 'off' }),
  Textarea: usually<TextareaProps>({ autosize: true, minRows: 2, maxRows: 14 }),
  // Nothing but its items belongs in a menu: the first of them has the focus, not a placeholder before it.
  Menu: usually<MenuProps>({
    shadow: 'md',
    position: 'bottom-end',
    withinPortal: true,
    withInitialFocusPlaceholder: false,
  }),
  Modal: usually<ModalProps>({ centered: true, overlayProps: { backgroundOpacity: 0.5 } }),
};

/** Mantine in our clothes: every colour that it uses is one of our tokens. */
export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontSizes: { xs: '13px', sm: '15px', md: '15px', lg: '18px', xl: '22px' },
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  defaultRadius: 4,
  radius: { xs: '4px', sm: '4px', md: '4px', lg: '4px', xl: '4px' },
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: { light: 9, dark: 0 },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  shadows: { md: 'var(--shadow-menu)', xl: 'var(--shadow-menu)' },
  variantColorResolver: (input) => {
    if (input.variant === 'filled') return filled(input.color ?? 'ink');
    return { ...defaultVariantColorsResolver(input), color: 'var(--ink)', hover: 'var(--sunken)' };
  },
  components,
});

function usually<Props>(defaultProps: Partial<Props>) {
  return { defaultProps };
}

/** Save and share wear the colour of the audience; every other filled button is ink. */
function filled(color: string) {
  if (!audiences.includes(color)) return solid('var(--primary)', 'var(--on-primary)', 'var(--primary-hover)');
  return solid(`var(--${color}-solid)`, `var(--${color}-on)`, `var(--${color}-solid)`);
}

function solid(background: string, color: string, hover: string) {
  return { background, color, hover, hoverColor: color, border: '1px solid transparent' };
}

const variables = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--control-line)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--muted)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-color-bright': 'var(--ink)',
  // Red is for overdue alone: what is wrong in a field is said in words.
  '--mantine-color-error': 'var(--ink)',
  '--mantine-primary-color-filled': 'var(--primary)',
  '--mantine-primary-color-filled-hover': 'var(--primary-hover)',
  '--mantine-primary-color-contrast': 'var(--on-primary)',
};

export const tokensForMantine: CSSVariablesResolver = () => ({ variables: {}, light: variables, dark: variables });
