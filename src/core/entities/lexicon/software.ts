import { lazySet } from './lazy';

/** Widely known programs, systems, programming languages and devices. Names that are ordinary words or places as well ("Word", "Java") are left out. */
export const software = lazySet(
  () =>
    'Android|AutoCAD|BitTorrent|ChatGPT|Chromebook|Chrome OS|ChromeOS|CentOS|Debian|DeepSeek|Drupal|FreeBSD|GitLab|Gmail|Google Chrome|Google Docs|Google Earth|Google Maps|Google Play|Google Translate|Hadoop|HarmonyOS|' +
    'InDesign|Internet Explorer|iMac|iMessage|iOS|iPad|iPads|iPadOS|iPhone|iPhones|iPod|iTunes|JavaScript|Kubernetes|LibreOffice|Linux|Linux kernel|MacBook|macOS|Mac OS|Mac OS X|MariaDB|MATLAB|MediaWiki|Microsoft Azure|' +
    'Microsoft Edge|Microsoft Excel|Microsoft Exchange|Microsoft Office|Microsoft Outlook|Microsoft Teams|Microsoft Windows|Microsoft Word|MongoDB|Moodle|Mozilla Firefox|MS-DOS|MySQL|NoSQL|NumPy|OpenBSD|OpenOffice|OpenSSL|OpenStack|' +
    'OpenStreetMap|Photoshop|PlayStation|PostgreSQL|PowerPoint|PowerShell|PyTorch|QuickTime|SharePoint|SQL|SQLite|SQL Server|TensorFlow|Typescript|TypeScript|Ubuntu|Unix|UNIX|VirtualBox|Visual Studio|VMware vSphere|' +
    'WebKit|Windows|Windows 10|Windows 11|Windows 7|Windows 8|Windows 95|Windows 98|Windows NT|Windows Phone|Windows Server|Windows Vista|Windows XP|WordPress|Xbox|Xbox Live',
);
