/** Every time zone to choose from, by its IANA name. */
export function zoneOptions(): { value: string; label: string }[] {
  return [...Intl.supportedValuesOf('timeZone'), 'UTC']
    .filter((zone, index, all) => all.indexOf(zone) === index)
    .map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}
