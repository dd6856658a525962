#!/usr/bin/env node
const importMetaUrl = require("node:url").pathToFileURL(__filename).href;
"use strict";var Uk=Object.create;var af=Object.defineProperty;var qk=Object.getOwnPropertyDescriptor;var Hk=Object.getOwnPropertyNames;var Jk=Object.getPrototypeOf,Gk=Object.prototype.hasOwnProperty;var ro=(e,n)=>()=>{try{return n||e((n={exports:{}}).exports,n),n.exports}catch(t){throw n=0,t}};var Kk=(e,n,t,r)=>{if(n&&typeof n=="object"||typeof n=="function")for(let s of Hk(n))!Gk.call(e,s)&&s!==t&&af(e,s,{get:()=>n[s],enumerable:!(r=qk(n,s))||r.enumerable});return e};var Xs=(e,n,t)=>(t=e!=null?Uk(Jk(e)):{},Kk(n||!e||!e.__esModule?af(t,"default",{value:e,enumerable:!0}):t,e));var py=ro((fy,ma)=>{(function(e){"use strict";let n="(0?\\d+|0x[a-f0-9]+)",t={fourOctet:new RegExp(`^${n}\\.${n}\\.${n}\\.${n}$`,"i"),threeOctet:new RegExp(`^${n}\\.${n}\\.${n}$`,"i"),twoOctet:new RegExp(`^${n}\\.${n}$`,"i"),longValue:new RegExp(`^${n}$`,"i")},r=new RegExp("^0[0-7]+$","i"),s=new RegExp("^0x[a-f0-9]+$","i"),i="%[0-9a-z]{1,}",o="(?:[0-9a-f]+::?)+",a={zoneIndex:new RegExp(i,"i"),native:new RegExp(`^(::)?(${o})?([0-9a-f]+)?(::)?(${i})?$`,"i"),deprecatedTransitional:new RegExp(`^(?:::)(${n}\\.${n}\\.${n}\\.${n}(${i})?)$`,"i"),transitional:new RegExp(`^((?:${o})|(?:::)(?:${o})?)${n}\\.${n}\\.${n}\\.${n}(${i})?$`,"i")};function c(u,m){if(u.indexOf("::")!==u.lastIndexOf("::"))return null;let g=0,h=-1,_=(u.match(a.zoneIndex)||[])[0],k,x;for(_&&(_=_.substring(1),u=u.replace(/%.+$/,""));(h=u.indexOf(":",h+1))>=0;)g++;if(u.substr(0,2)==="::"&&g--,u.substr(-2,2)==="::"&&g--,g>=m)return null;for(x=m-g,k=":";x--;)k+="0:";return u=u.replace("::",k),u[0]===":"&&(u=u.slice(1)),u[u.length-1]===":"&&(u=u.slice(0,-1)),m=(function(){let W=u.split(":"),P=[];for(let I=0;I<W.length;I++)P.push(W[I].length>4?NaN:parseInt(W[I],16));return P})(),{parts:m,zoneId:_}}function d(u,m,g,h){if(u.length!==m.length)throw new Error("ipaddr: cannot match CIDR for objects with different lengths");let _=0,k;for(;h>0;){if(k=g-h,k<0&&(k=0),u[_]>>k!==m[_]>>k)return!1;h-=g,_+=1}return!0}function f(u){if(s.test(u))return parseInt(u,16);if(u[0]==="0"&&!isNaN(parseInt(u[1],10))){if(r.test(u))return parseInt(u,8);throw new Error(`ipaddr: cannot parse ${u} as octal`)}return parseInt(u,10)}function l(u,m){for(;u.length<m;)u=`0${u}`;return u}let p={};p.IPv4=(function(){function u(m){if(m.length!==4)throw new Error("ipaddr: ipv4 octet count should be 4");let g,h;for(g=0;g<m.length;g++)if(h=m[g],!(0<=h&&h<=255))throw new Error("ipaddr: ipv4 octet should fit in 8 bits");this.octets=m}return u.prototype.SpecialRanges={unspecified:[[new u([0,0,0,0]),8]],broadcast:[[new u([255,255,255,255]),32]],multicast:[[new u([224,0,0,0]),4]],linkLocal:[[new u([169,254,0,0]),16]],loopback:[[new u([127,0,0,0]),8]],carrierGradeNat:[[new u([100,64,0,0]),10]],private:[[new u([10,0,0,0]),8],[new u([172,16,0,0]),12],[new u([192,168,0,0]),16]],reserved:[[new u([192,0,0,0]),24],[new u([192,0,2,0]),24],[new u([192,88,99,0]),24],[new u([198,18,0,0]),15],[new u([198,51,100,0]),24],[new u([203,0,113,0]),24],[new u([240,0,0,0]),4]],as112:[[new u([192,175,48,0]),24],[new u([192,31,196,0]),24]],amt:[[new u([192,52,193,0]),24]]},u.prototype.kind=function(){return"ipv4"},u.prototype.match=function(m,g){let h;if(g===void 0&&(h=m,m=h[0],g=h[1]),m.kind()!=="ipv4")throw new Error("ipaddr: cannot match ipv4 address with non-ipv4 one");return d(this.octets,m.octets,8,g)},u.prototype.prefixLengthFromSubnetMask=function(){let m=0,g=!1,h={0:8,128:7,192:6,224:5,240:4,248:3,252:2,254:1,255:0},_,k,x;for(_=3;_>=0;_-=1)if(k=this.octets[_],k in h){if(x=h[k],g&&x!==0)return null;x!==8&&(g=!0),m+=x}else return null;return 32-m},u.prototype.range=function(){return p.subnetMatch(this,this.SpecialRanges)},u.prototype.toByteArray=function(){return this.octets.slice(0)},u.prototype.toIPv4MappedAddress=function(){return p.IPv6.parse(`::ffff:${this.toString()}`)},u.prototype.toNormalizedString=function(){return this.toString()},u.prototype.toString=function(){return this.octets.join(".")},u})(),p.IPv4.broadcastAddressFromCIDR=function(u){try{let m=this.parseCIDR(u),g=m[0].toByteArray(),h=this.subnetMaskFromPrefixLength(m[1]).toByteArray(),_=[],k=0;for(;k<4;)_.push(parseInt(g[k],10)|parseInt(h[k],10)^255),k++;return new this(_)}catch(m){throw new Error("ipaddr: the address does not have IPv4 CIDR format",{cause:m})}},p.IPv4.isIPv4=function(u){return this.parser(u)!==null},p.IPv4.isValid=function(u){try{return new this(this.parser(u)),!0}catch{return!1}},p.IPv4.isValidCIDR=function(u){try{return this.parseCIDR(u),!0}catch{return!1}},p.IPv4.isValidFourPartDecimal=function(u){return!!(p.IPv4.isValid(u)&&u.match(/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){3}$/))},p.IPv4.isValidCIDRFourPartDecimal=function(u){let m=u.match(/^(.+)\/(\d+)$/);return!p.IPv4.isValidCIDR(u)||!m?!1:p.IPv4.isValidFourPartDecimal(m[1])},p.IPv4.networkAddressFromCIDR=function(u){let m,g,h,_,k;try{for(m=this.parseCIDR(u),h=m[0].toByteArray(),k=this.subnetMaskFromPrefixLength(m[1]).toByteArray(),_=[],g=0;g<4;)_.push(parseInt(h[g],10)&parseInt(k[g],10)),g++;return new this(_)}catch(x){throw new Error("ipaddr: the address does not have IPv4 CIDR format",{cause:x})}},p.IPv4.parse=function(u){let m=this.parser(u);if(m===null)throw new Error("ipaddr: string is not formatted like an IPv4 Address");return new this(m)},p.IPv4.parseCIDR=function(u){let m;if(m=u.match(/^(.+)\/(\d+)$/)){let g=parseInt(m[2]);if(g>=0&&g<=32){let h=[this.parse(m[1]),g];return Object.defineProperty(h,"toString",{value:function(){return this.join("/")}}),h}}throw new Error("ipaddr: string is not formatted like an IPv4 CIDR range")},p.IPv4.parser=function(u){let m,g,h;if(m=u.match(t.fourOctet))return(function(){let _=m.slice(1,6),k=[];for(let x=0;x<_.length;x++)g=_[x],k.push(f(g));return k})();if(m=u.match(t.longValue)){if(h=f(m[1]),h>4294967295||h<0)throw new Error("ipaddr: address outside defined range");return(function(){let _=[],k;for(k=0;k<=24;k+=8)_.push(h>>k&255);return _})().reverse()}else return(m=u.match(t.twoOctet))?(function(){let _=m.slice(1,4),k=[];if(h=f(_[1]),h>16777215||h<0)throw new Error("ipaddr: address outside defined range");return k.push(f(_[0])),k.push(h>>16&255),k.push(h>>8&255),k.push(h&255),k})():(m=u.match(t.threeOctet))?(function(){let _=m.slice(1,5),k=[];if(h=f(_[2]),h>65535||h<0)throw new Error("ipaddr: address outside defined range");return k.push(f(_[0])),k.push(f(_[1])),k.push(h>>8&255),k.push(h&255),k})():null},p.IPv4.subnetMaskFromPrefixLength=function(u){if(u=parseInt(u),Number.isNaN(u)||u<0||u>32)throw new Error("ipaddr: invalid IPv4 prefix length");let m=[0,0,0,0],g=0,h=Math.floor(u/8);for(;g<h;)m[g]=255,g++;return h<4&&(m[h]=Math.pow(2,u%8)-1<<8-u%8),new this(m)},p.IPv6=(function(){function u(m,g){let h,_;if(m.length===16)for(this.parts=[],h=0;h<=14;h+=2)this.parts.push(m[h]<<8|m[h+1]);else if(m.length===8)this.parts=m;else throw new Error("ipaddr: ipv6 part count should be 8 or 16");for(h=0;h<this.parts.length;h++)if(_=this.parts[h],!(0<=_&&_<=65535))throw new Error("ipaddr: ipv6 part should fit in 16 bits");g&&(this.zoneId=g)}return u.prototype.SpecialRanges={unspecified:[new u([0,0,0,0,0,0,0,0]),128],linkLocal:[new u([65152,0,0,0,0,0,0,0]),10],multicast:[new u([65280,0,0,0,0,0,0,0]),8],loopback:[new u([0,0,0,0,0,0,0,1]),128],uniqueLocal:[new u([64512,0,0,0,0,0,0,0]),7],ipv4Mapped:[new u([0,0,0,0,0,65535,0,0]),96],deprecatedSiteLocal:[new u([65216,0,0,0,0,0,0,0]),10],discard:[new u([256,0,0,0,0,0,0,0]),64],rfc6145:[new u([0,0,0,0,65535,0,0,0]),96],rfc6052:[[new u([100,65435,0,0,0,0,0,0]),96],[new u([100,65435,1,0,0,0,0,0]),48]],"6to4":[new u([8194,0,0,0,0,0,0,0]),16],teredo:[new u([8193,0,0,0,0,0,0,0]),32],benchmarking:[new u([8193,2,0,0,0,0,0,0]),48],amt:[new u([8193,3,0,0,0,0,0,0]),32],as112v6:[[new u([8193,4,274,0,0,0,0,0]),48],[new u([9760,79,32768,0,0,0,0,0]),48]],deprecatedOrchid:[new u([8193,16,0,0,0,0,0,0]),28],orchid2:[new u([8193,32,0,0,0,0,0,0]),28],droneRemoteIdProtocolEntityTags:[new u([8193,48,0,0,0,0,0,0]),28],segmentRouting:[new u([24320,0,0,0,0,0,0,0]),16],reserved:[[new u([8193,0,0,0,0,0,0,0]),23],[new u([8193,3512,0,0,0,0,0,0]),32],[new u([16383,0,0,0,0,0,0,0]),20]]},u.prototype.isIPv4MappedAddress=function(){return this.range()==="ipv4Mapped"},u.prototype.kind=function(){return"ipv6"},u.prototype.match=function(m,g){let h;if(g===void 0&&(h=m,m=h[0],g=h[1]),m.kind()!=="ipv6")throw new Error("ipaddr: cannot match ipv6 address with non-ipv6 one");return d(this.parts,m.parts,16,g)},u.prototype.prefixLengthFromSubnetMask=function(){let m=0,g=!1,h={0:16,32768:15,49152:14,57344:13,61440:12,63488:11,64512:10,65024:9,65280:8,65408:7,65472:6,65504:5,65520:4,65528:3,65532:2,65534:1,65535:0},_,k;for(let x=7;x>=0;x-=1)if(_=this.parts[x],_ in h){if(k=h[_],g&&k!==0)return null;k!==16&&(g=!0),m+=k}else return null;return 128-m},u.prototype.range=function(){return p.subnetMatch(this,this.SpecialRanges)},u.prototype.toByteArray=function(){let m,g=[],h=this.parts;for(let _=0;_<h.length;_++)m=h[_],g.push(m>>8),g.push(m&255);return g},u.prototype.toFixedLengthString=function(){let m=(function(){let h=[];for(let _=0;_<this.parts.length;_++)h.push(l(this.parts[_].toString(16),4));return h}).call(this).join(":"),g="";return this.zoneId&&(g=`%${this.zoneId}`),m+g},u.prototype.toIPv4Address=function(){if(!this.isIPv4MappedAddress())throw new Error("ipaddr: trying to convert a generic ipv6 address to ipv4");let m=this.parts.slice(-2),g=m[0],h=m[1];return new p.IPv4([g>>8,g&255,h>>8,h&255])},u.prototype.toNormalizedString=function(){let m=(function(){let h=[];for(let _=0;_<this.parts.length;_++)h.push(this.parts[_].toString(16));return h}).call(this).join(":"),g="";return this.zoneId&&(g=`%${this.zoneId}`),m+g},u.prototype.toRFC5952String=function(){let m=/((^|:)(0(:|$)){2,})/g,g="";this.zoneId&&(g=`%${this.zoneId}`);let h=this.toNormalizedString(),_=h.slice(0,h.length-g.length),k=0,x=-1,W=-1,P;for(;P=m.exec(_);){let I=(P[0].match(/0/g)||[]).length;I>W&&(W=I,k=P.index,x=P[0].length)}return x<0?_+g:`${_.substring(0,k)}::${_.substring(k+x)}${g}`},u.prototype.toString=function(){return this.toRFC5952String()},u})(),p.IPv6.broadcastAddressFromCIDR=function(u){try{let m=this.parseCIDR(u),g=m[0].toByteArray(),h=this.subnetMaskFromPrefixLength(m[1]).toByteArray(),_=[],k=0;for(;k<16;)_.push(parseInt(g[k],10)|parseInt(h[k],10)^255),k++;return new this(_)}catch(m){throw new Error("ipaddr: the address does not have IPv6 CIDR format",{cause:m})}},p.IPv6.isIPv6=function(u){return this.parser(u)!==null},p.IPv6.isValid=function(u){if(typeof u=="string"&&u.indexOf(":")===-1)return!1;try{let m=this.parser(u);return new this(m.parts,m.zoneId),!0}catch{return!1}},p.IPv6.isValidCIDR=function(u){if(typeof u=="string"&&u.indexOf(":")===-1)return!1;try{return this.parseCIDR(u),!0}catch{return!1}},p.IPv6.networkAddressFromCIDR=function(u){let m,g,h,_,k;try{for(m=this.parseCIDR(u),h=m[0].toByteArray(),k=this.subnetMaskFromPrefixLength(m[1]).toByteArray(),_=[],g=0;g<16;)_.push(parseInt(h[g],10)&parseInt(k[g],10)),g++;return new this(_)}catch(x){throw new Error("ipaddr: the address does not have IPv6 CIDR format",{cause:x})}},p.IPv6.parse=function(u){let m=this.parser(u);if(m===null)throw new Error("ipaddr: string is not formatted like an IPv6 Address");return new this(m.parts,m.zoneId)},p.IPv6.parseCIDR=function(u){let m,g,h;if((g=u.match(/^(.+)\/(\d+)$/))&&(m=parseInt(g[2]),m>=0&&m<=128))return h=[this.parse(g[1]),m],Object.defineProperty(h,"toString",{value:function(){return this.join("/")}}),h;throw new Error("ipaddr: string is not formatted like an IPv6 CIDR range")},p.IPv6.parser=function(u){let m,g,h,_,k,x;if(h=u.match(a.deprecatedTransitional))return this.parser(`::ffff:${h[1]}`);if(a.native.test(u))return c(u,8);if((h=u.match(a.transitional))&&(x=h[6]||"",m=h[1],h[1].endsWith("::")||(m=m.slice(0,-1)),m=c(m+x,6),m&&m.parts)){for(k=[parseInt(h[2]),parseInt(h[3]),parseInt(h[4]),parseInt(h[5])],g=0;g<k.length;g++)if(_=k[g],!(0<=_&&_<=255))return null;return m.parts.push(k[0]<<8|k[1]),m.parts.push(k[2]<<8|k[3]),{parts:m.parts,zoneId:m.zoneId}}return null},p.IPv6.subnetMaskFromPrefixLength=function(u){if(u=parseInt(u),Number.isNaN(u)||u<0||u>128)throw new Error("ipaddr: invalid IPv6 prefix length");let m=[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],g=0,h=Math.floor(u/8);for(;g<h;)m[g]=255,g++;return h<16&&(m[h]=Math.pow(2,u%8)-1<<8-u%8),new this(m)},p.fromByteArray=function(u){let m=u.length;if(m===4)return new p.IPv4(u);if(m===16)return new p.IPv6(u);throw new Error("ipaddr: the binary input is neither an IPv6 nor IPv4 address")},p.isValid=function(u){return p.IPv6.isValid(u)||p.IPv4.isValid(u)},p.isValidCIDR=function(u){return p.IPv6.isValidCIDR(u)||p.IPv4.isValidCIDR(u)},p.parse=function(u){if(p.IPv6.isValid(u))return p.IPv6.parse(u);if(p.IPv4.isValid(u))return p.IPv4.parse(u);throw new Error("ipaddr: the address has neither IPv6 nor IPv4 format")},p.parseCIDR=function(u){try{return p.IPv6.parseCIDR(u)}catch{try{return p.IPv4.parseCIDR(u)}catch(m){throw new Error("ipaddr: the address has neither IPv6 nor IPv4 CIDR format",{cause:m})}}},p.process=function(u){let m=this.parse(u);return m.kind()==="ipv6"&&m.isIPv4MappedAddress()?m.toIPv4Address():m},p.subnetMatch=function(u,m,g){let h,_,k,x;g==null&&(g="unicast");for(_ in m)if(Object.prototype.hasOwnProperty.call(m,_)){for(k=m[_],k[0]&&!(k[0]instanceof Array)&&(k=[k]),h=0;h<k.length;h++)if(x=k[h],u.kind()===x[0].kind()&&u.match.apply(u,x))return _}return g},typeof ma<"u"&&ma.exports?ma.exports=p:e.ipaddr=p})(fy)});var p_=ro(()=>{"use strict";(()=>{let e=()=>{let r=new Error("not implemented");return r.code="ENOSYS",r};if(!globalThis.fs){let r="";globalThis.fs={constants:{O_WRONLY:-1,O_RDWR:-1,O_CREAT:-1,O_TRUNC:-1,O_APPEND:-1,O_EXCL:-1},writeSync(s,i){r+=t.decode(i);let o=r.lastIndexOf(`
`);return o!=-1&&(console.log(r.substr(0,o)),r=r.substr(o+1)),i.length},write(s,i,o,a,c,d){if(o!==0||a!==i.length||c!==null){d(e());return}let f=this.writeSync(s,i);d(null,f)},chmod(s,i,o){o(e())},chown(s,i,o,a){a(e())},close(s,i){i(e())},fchmod(s,i,o){o(e())},fchown(s,i,o,a){a(e())},fstat(s,i){i(e())},fsync(s,i){i(null)},ftruncate(s,i,o){o(e())},lchown(s,i,o,a){a(e())},link(s,i,o){o(e())},lstat(s,i){i(e())},mkdir(s,i,o){o(e())},open(s,i,o,a){a(e())},read(s,i,o,a,c,d){d(e())},readdir(s,i){i(e())},readlink(s,i){i(e())},rename(s,i,o){o(e())},rmdir(s,i){i(e())},stat(s,i){i(e())},symlink(s,i,o){o(e())},truncate(s,i,o){o(e())},unlink(s,i){i(e())},utimes(s,i,o,a){a(e())}}}if(globalThis.process||(globalThis.process={getuid(){return-1},getgid(){return-1},geteuid(){return-1},getegid(){return-1},getgroups(){throw e()},pid:-1,ppid:-1,umask(){throw e()},cwd(){throw e()},chdir(){throw e()}}),!globalThis.crypto)throw new Error("globalThis.crypto is not available, polyfill required (crypto.getRandomValues only)");if(!globalThis.performance)throw new Error("globalThis.performance is not available, polyfill required (performance.now only)");if(!globalThis.TextEncoder)throw new Error("globalThis.TextEncoder is not available, polyfill required");if(!globalThis.TextDecoder)throw new Error("globalThis.TextDecoder is not available, polyfill required");let n=new TextEncoder("utf-8"),t=new TextDecoder("utf-8");globalThis.Go=class{constructor(){this.argv=["js"],this.env={},this.exit=l=>{l!==0&&console.warn("exit code:",l)},this._exitPromise=new Promise(l=>{this._resolveExitPromise=l}),this._pendingEvent=null,this._scheduledTimeouts=new Map,this._nextCallbackTimeoutID=1;let r=(l,p)=>{this.mem.setUint32(l+0,p,!0),this.mem.setUint32(l+4,Math.floor(p/4294967296),!0)},s=l=>{let p=this.mem.getUint32(l+0,!0),u=this.mem.getInt32(l+4,!0);return p+u*4294967296},i=l=>{let p=this.mem.getFloat64(l,!0);if(p===0)return;if(!isNaN(p))return p;let u=this.mem.getUint32(l,!0);return this._values[u]},o=(l,p)=>{if(typeof p=="number"&&p!==0){if(isNaN(p)){this.mem.setUint32(l+4,2146959360,!0),this.mem.setUint32(l,0,!0);return}this.mem.setFloat64(l,p,!0);return}if(p===void 0){this.mem.setFloat64(l,0,!0);return}let m=this._ids.get(p);m===void 0&&(m=this._idPool.pop(),m===void 0&&(m=this._values.length),this._values[m]=p,this._goRefCounts[m]=0,this._ids.set(p,m)),this._goRefCounts[m]++;let g=0;switch(typeof p){case"object":p!==null&&(g=1);break;case"string":g=2;break;case"symbol":g=3;break;case"function":g=4;break}this.mem.setUint32(l+4,2146959360|g,!0),this.mem.setUint32(l,m,!0)},a=l=>{let p=s(l+0),u=s(l+8);return new Uint8Array(this._inst.exports.mem.buffer,p,u)},c=l=>{let p=s(l+0),u=s(l+8),m=new Array(u);for(let g=0;g<u;g++)m[g]=i(p+g*8);return m},d=l=>{let p=s(l+0),u=s(l+8);return t.decode(new DataView(this._inst.exports.mem.buffer,p,u))},f=Date.now()-performance.now();this.importObject={go:{"runtime.wasmExit":l=>{l>>>=0;let p=this.mem.getInt32(l+8,!0);this.exited=!0,delete this._inst,delete this._values,delete this._goRefCounts,delete this._ids,delete this._idPool,this.exit(p)},"runtime.wasmWrite":l=>{l>>>=0;let p=s(l+8),u=s(l+16),m=this.mem.getInt32(l+24,!0);fs.writeSync(p,new Uint8Array(this._inst.exports.mem.buffer,u,m))},"runtime.resetMemoryDataView":l=>{l>>>=0,this.mem=new DataView(this._inst.exports.mem.buffer)},"runtime.nanotime1":l=>{l>>>=0,r(l+8,(f+performance.now())*1e6)},"runtime.walltime":l=>{l>>>=0;let p=new Date().getTime();r(l+8,p/1e3),this.mem.setInt32(l+16,p%1e3*1e6,!0)},"runtime.scheduleTimeoutEvent":l=>{l>>>=0;let p=this._nextCallbackTimeoutID;this._nextCallbackTimeoutID++,this._scheduledTimeouts.set(p,setTimeout(()=>{for(this._resume();this._scheduledTimeouts.has(p);)console.warn("scheduleTimeoutEvent: missed timeout event"),this._resume()},s(l+8)+1)),this.mem.setInt32(l+16,p,!0)},"runtime.clearTimeoutEvent":l=>{l>>>=0;let p=this.mem.getInt32(l+8,!0);clearTimeout(this._scheduledTimeouts.get(p)),this._scheduledTimeouts.delete(p)},"runtime.getRandomData":l=>{l>>>=0,crypto.getRandomValues(a(l+8))},"syscall/js.finalizeRef":l=>{l>>>=0;let p=this.mem.getUint32(l+8,!0);if(this._goRefCounts[p]--,this._goRefCounts[p]===0){let u=this._values[p];this._values[p]=null,this._ids.delete(u),this._idPool.push(p)}},"syscall/js.stringVal":l=>{l>>>=0,o(l+24,d(l+8))},"syscall/js.valueGet":l=>{l>>>=0;let p=Reflect.get(i(l+8),d(l+16));l=this._inst.exports.getsp()>>>0,o(l+32,p)},"syscall/js.valueSet":l=>{l>>>=0,Reflect.set(i(l+8),d(l+16),i(l+32))},"syscall/js.valueDelete":l=>{l>>>=0,Reflect.deleteProperty(i(l+8),d(l+16))},"syscall/js.valueIndex":l=>{l>>>=0,o(l+24,Reflect.get(i(l+8),s(l+16)))},"syscall/js.valueSetIndex":l=>{l>>>=0,Reflect.set(i(l+8),s(l+16),i(l+24))},"syscall/js.valueCall":l=>{l>>>=0;try{let p=i(l+8),u=Reflect.get(p,d(l+16)),m=c(l+32),g=Reflect.apply(u,p,m);l=this._inst.exports.getsp()>>>0,o(l+56,g),this.mem.setUint8(l+64,1)}catch(p){l=this._inst.exports.getsp()>>>0,o(l+56,p),this.mem.setUint8(l+64,0)}},"syscall/js.valueInvoke":l=>{l>>>=0;try{let p=i(l+8),u=c(l+16),m=Reflect.apply(p,void 0,u);l=this._inst.exports.getsp()>>>0,o(l+40,m),this.mem.setUint8(l+48,1)}catch(p){l=this._inst.exports.getsp()>>>0,o(l+40,p),this.mem.setUint8(l+48,0)}},"syscall/js.valueNew":l=>{l>>>=0;try{let p=i(l+8),u=c(l+16),m=Reflect.construct(p,u);l=this._inst.exports.getsp()>>>0,o(l+40,m),this.mem.setUint8(l+48,1)}catch(p){l=this._inst.exports.getsp()>>>0,o(l+40,p),this.mem.setUint8(l+48,0)}},"syscall/js.valueLength":l=>{l>>>=0,r(l+16,parseInt(i(l+8).length))},"syscall/js.valuePrepareString":l=>{l>>>=0;let p=n.encode(String(i(l+8)));o(l+16,p),r(l+24,p.length)},"syscall/js.valueLoadString":l=>{l>>>=0;let p=i(l+8);a(l+16).set(p)},"syscall/js.valueInstanceOf":l=>{l>>>=0,this.mem.setUint8(l+24,i(l+8)instanceof i(l+16)?1:0)},"syscall/js.copyBytesToGo":l=>{l>>>=0;let p=a(l+8),u=i(l+32);if(!(u instanceof Uint8Array||u instanceof Uint8ClampedArray)){this.mem.setUint8(l+48,0);return}let m=u.subarray(0,p.length);p.set(m),r(l+40,m.length),this.mem.setUint8(l+48,1)},"syscall/js.copyBytesToJS":l=>{l>>>=0;let p=i(l+8),u=a(l+16);if(!(p instanceof Uint8Array||p instanceof Uint8ClampedArray)){this.mem.setUint8(l+48,0);return}let m=u.subarray(0,p.length);p.set(m),r(l+40,m.length),this.mem.setUint8(l+48,1)},debug:l=>{console.log(l)}}}}async run(r){if(!(r instanceof WebAssembly.Instance))throw new Error("Go.run: WebAssembly.Instance expected");this._inst=r,this.mem=new DataView(this._inst.exports.mem.buffer),this._values=[NaN,0,null,!0,!1,globalThis,this],this._goRefCounts=new Array(this._values.length).fill(1/0),this._ids=new Map([[0,1],[null,2],[!0,3],[!1,4],[globalThis,5],[this,6]]),this._idPool=[],this.exited=!1;let s=4096,i=l=>{let p=s,u=n.encode(l+"\0");return new Uint8Array(this.mem.buffer,s,u.length).set(u),s+=u.length,s%8!==0&&(s+=8-s%8),p},o=this.argv.length,a=[];this.argv.forEach(l=>{a.push(i(l))}),a.push(0),Object.keys(this.env).sort().forEach(l=>{a.push(i(`${l}=${this.env[l]}`))}),a.push(0);let d=s;if(a.forEach(l=>{this.mem.setUint32(s,l,!0),this.mem.setUint32(s+4,0,!0),s+=8}),s>=12288)throw new Error("total length of command line and environment variables exceeds limit");this._inst.exports.run(o,d),this.exited&&this._resolveExitPromise(),await this._exitPromise}_resume(){if(this.exited)throw new Error("Go program has already exited");this._inst.exports.resume(),this.exited&&this._resolveExitPromise()}_makeFuncWrapper(r){let s=this;return function(){let i={id:r,this:this,args:arguments};return s._pendingEvent=i,s._resume(),i.result}}}})()});var Jb=ro((rF,ku)=>{var ic=process||{},qb=ic.argv||[],sc=ic.env||{},bE=!(sc.NO_COLOR||qb.includes("--no-color"))&&(!!sc.FORCE_COLOR||qb.includes("--color")||ic.platform==="win32"||(ic.stdout||{}).isTTY&&sc.TERM!=="dumb"||!!sc.CI),wE=(e,n,t=e)=>r=>{let s=""+r,i=s.indexOf(n,e.length);return~i?e+kE(s,n,t,i)+n:e+s+n},kE=(e,n,t,r)=>{let s="",i=0;do s+=e.substring(i,r)+t,i=r+n.length,r=e.indexOf(n,i);while(~r);return s+e.substring(i)},Hb=(e=bE)=>{let n=e?wE:()=>String;return{isColorSupported:e,reset:n("\x1B[0m","\x1B[0m"),bold:n("\x1B[1m","\x1B[22m","\x1B[22m\x1B[1m"),dim:n("\x1B[2m","\x1B[22m","\x1B[22m\x1B[2m"),italic:n("\x1B[3m","\x1B[23m"),underline:n("\x1B[4m","\x1B[24m"),inverse:n("\x1B[7m","\x1B[27m"),hidden:n("\x1B[8m","\x1B[28m"),strikethrough:n("\x1B[9m","\x1B[29m"),black:n("\x1B[30m","\x1B[39m"),red:n("\x1B[31m","\x1B[39m"),green:n("\x1B[32m","\x1B[39m"),yellow:n("\x1B[33m","\x1B[39m"),blue:n("\x1B[34m","\x1B[39m"),magenta:n("\x1B[35m","\x1B[39m"),cyan:n("\x1B[36m","\x1B[39m"),white:n("\x1B[37m","\x1B[39m"),gray:n("\x1B[90m","\x1B[39m"),bgBlack:n("\x1B[40m","\x1B[49m"),bgRed:n("\x1B[41m","\x1B[49m"),bgGreen:n("\x1B[42m","\x1B[49m"),bgYellow:n("\x1B[43m","\x1B[49m"),bgBlue:n("\x1B[44m","\x1B[49m"),bgMagenta:n("\x1B[45m","\x1B[49m"),bgCyan:n("\x1B[46m","\x1B[49m"),bgWhite:n("\x1B[47m","\x1B[49m"),blackBright:n("\x1B[90m","\x1B[39m"),redBright:n("\x1B[91m","\x1B[39m"),greenBright:n("\x1B[92m","\x1B[39m"),yellowBright:n("\x1B[93m","\x1B[39m"),blueBright:n("\x1B[94m","\x1B[39m"),magentaBright:n("\x1B[95m","\x1B[39m"),cyanBright:n("\x1B[96m","\x1B[39m"),whiteBright:n("\x1B[97m","\x1B[39m"),bgBlackBright:n("\x1B[100m","\x1B[49m"),bgRedBright:n("\x1B[101m","\x1B[49m"),bgGreenBright:n("\x1B[102m","\x1B[49m"),bgYellowBright:n("\x1B[103m","\x1B[49m"),bgBlueBright:n("\x1B[104m","\x1B[49m"),bgMagentaBright:n("\x1B[105m","\x1B[49m"),bgCyanBright:n("\x1B[106m","\x1B[49m"),bgWhiteBright:n("\x1B[107m","\x1B[49m")}};ku.exports=Hb();ku.exports.createColors=Hb});var Ww=ro((dB,Lw)=>{"use strict";Lw.exports=function(n){if(n===void 0&&(n=2),n>=Error.stackTraceLimit)throw new TypeError("getCallerFile(position) requires position be less then Error.stackTraceLimit but position was: `"+n+"` and Error.stackTraceLimit was: `"+Error.stackTraceLimit+"`");var t=Error.prepareStackTrace;Error.prepareStackTrace=function(s,i){return i};var r=new Error().stack;if(Error.prepareStackTrace=t,r!==null&&typeof r=="object")return r[n]?r[n].getFileName():void 0}});var Yk=20,Qk=1,yr=1e6,cf=1e6,Zk=-7,Xk=21,ev=!1,ei="[big.js] ",_r=ei+"Invalid ",so=_r+"decimal places",nv=_r+"rounding mode",df=ei+"Division by zero",we={},lt=void 0,tv=/^-?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;function lf(){function e(n){var t=this;if(!(t instanceof e))return n===lt&&arguments.length===0?lf():new e(n);if(n instanceof e)t.s=n.s,t.e=n.e,t.c=n.c.slice();else{if(typeof n!="string"){if(e.strict===!0&&typeof n!="bigint")throw TypeError(_r+"value");n=n===0&&1/n<0?"-0":String(n)}rv(t,n)}t.constructor=e}return e.prototype=we,e.DP=Yk,e.RM=Qk,e.NE=Zk,e.PE=Xk,e.strict=ev,e.roundDown=0,e.roundHalfUp=1,e.roundHalfEven=2,e.roundUp=3,e}function rv(e,n){var t,r,s;if(!tv.test(n))throw Error(_r+"number");for(e.s=n.charAt(0)=="-"?(n=n.slice(1),-1):1,(t=n.indexOf("."))>-1&&(n=n.replace(".","")),(r=n.search(/e/i))>0?(t<0&&(t=r),t+=+n.slice(r+1),n=n.substring(0,r)):t<0&&(t=n.length),s=n.length,r=0;r<s&&n.charAt(r)=="0";)++r;if(r==s)e.c=[e.e=0];else{for(;s>0&&n.charAt(--s)=="0";);for(e.e=t-r-1,e.c=[],t=0;r<=s;)e.c[t++]=+n.charAt(r++)}return e}function br(e,n,t,r){var s=e.c;if(t===lt&&(t=e.constructor.RM),t!==0&&t!==1&&t!==2&&t!==3)throw Error(nv);if(n<1)r=t===3&&(r||!!s[0])||n===0&&(t===1&&s[0]>=5||t===2&&(s[0]>5||s[0]===5&&(r||s[1]!==lt))),s.length=1,r?(e.e=e.e-n+1,s[0]=1):s[0]=e.e=0;else if(n<s.length){if(r=t===1&&s[n]>=5||t===2&&(s[n]>5||s[n]===5&&(r||s[n+1]!==lt||s[n-1]&1))||t===3&&(r||!!s[0]),s.length=n,r){for(;++s[--n]>9;)if(s[n]=0,n===0){++e.e,s.unshift(1);break}}for(n=s.length;!s[--n];)s.pop()}return e}function wr(e,n,t){var r=e.e,s=e.c.join(""),i=s.length;if(n)s=s.charAt(0)+(i>1?"."+s.slice(1):"")+(r<0?"e":"e+")+r;else if(r<0){for(;++r;)s="0"+s;s="0."+s}else if(r>0)if(++r>i)for(r-=i;r--;)s+="0";else r<i&&(s=s.slice(0,r)+"."+s.slice(r));else i>1&&(s=s.charAt(0)+"."+s.slice(1));return e.s<0&&t?"-"+s:s}we.abs=function(){var e=new this.constructor(this);return e.s=1,e};we.cmp=function(e){var n,t=this,r=t.c,s=(e=new t.constructor(e)).c,i=t.s,o=e.s,a=t.e,c=e.e;if(!r[0]||!s[0])return r[0]?i:s[0]?-o:0;if(i!=o)return i;if(n=i<0,a!=c)return a>c^n?1:-1;for(o=(a=r.length)<(c=s.length)?a:c,i=-1;++i<o;)if(r[i]!=s[i])return r[i]>s[i]^n?1:-1;return a==c?0:a>c^n?1:-1};we.div=function(e){var n=this,t=n.constructor,r=n.c,s=(e=new t(e)).c,i=n.s==e.s?1:-1,o=t.DP;if(o!==~~o||o<0||o>yr)throw Error(so);if(!s[0])throw Error(df);if(!r[0])return e.s=i,e.c=[e.e=0],e;var a,c,d,f,l,p=s.slice(),u=a=s.length,m=r.length,g=r.slice(0,a),h=g.length,_=e,k=_.c=[],x=0,W=o+(_.e=n.e-e.e)+1;for(_.s=i,i=W<0?0:W,p.unshift(0);h++<a;)g.push(0);do{for(d=0;d<10;d++){if(a!=(h=g.length))f=a>h?1:-1;else for(l=-1,f=0;++l<a;)if(s[l]!=g[l]){f=s[l]>g[l]?1:-1;break}if(f<0){for(c=h==a?s:p;h;){if(g[--h]<c[h]){for(l=h;l&&!g[--l];)g[l]=9;--g[l],g[h]+=10}g[h]-=c[h]}for(;!g[0];)g.shift()}else break}k[x++]=f?d:++d,g[0]&&f?g[h]=r[u]||0:g=[r[u]]}while((u++<m||g[0]!==lt)&&i--);return!k[0]&&x!=1&&(k.shift(),_.e--,W--),x>W&&br(_,W,t.RM,g[0]!==lt),_};we.eq=function(e){return this.cmp(e)===0};we.gt=function(e){return this.cmp(e)>0};we.gte=function(e){return this.cmp(e)>-1};we.lt=function(e){return this.cmp(e)<0};we.lte=function(e){return this.cmp(e)<1};we.minus=we.sub=function(e){var n,t,r,s,i=this,o=i.constructor,a=i.s,c=(e=new o(e)).s;if(a!=c)return e.s=-c,i.plus(e);var d=i.c.slice(),f=i.e,l=e.c,p=e.e;if(!d[0]||!l[0])return l[0]?e.s=-c:d[0]?e=new o(i):e.s=1,e;if(a=f-p){for((s=a<0)?(a=-a,r=d):(p=f,r=l),r.reverse(),c=a;c--;)r.push(0);r.reverse()}else for(t=((s=d.length<l.length)?d:l).length,a=c=0;c<t;c++)if(d[c]!=l[c]){s=d[c]<l[c];break}if(s&&(r=d,d=l,l=r,e.s=-e.s),(c=(t=l.length)-(n=d.length))>0)for(;c--;)d[n++]=0;for(c=n;t>a;){if(d[--t]<l[t]){for(n=t;n&&!d[--n];)d[n]=9;--d[n],d[t]+=10}d[t]-=l[t]}for(;d[--c]===0;)d.pop();for(;d[0]===0;)d.shift(),--p;return d[0]||(e.s=1,d=[p=0]),e.c=d,e.e=p,e};we.mod=function(e){var n,t=this,r=t.constructor,s=t.s,i=(e=new r(e)).s;if(!e.c[0])throw Error(df);return t.s=e.s=1,n=e.cmp(t)==1,t.s=s,e.s=i,n?new r(t):(s=r.DP,i=r.RM,r.DP=r.RM=0,t=t.div(e),r.DP=s,r.RM=i,this.minus(t.times(e)))};we.neg=function(){var e=new this.constructor(this);return e.s=-e.s,e};we.plus=we.add=function(e){var n,t,r,s=this,i=s.constructor;if(e=new i(e),s.s!=e.s)return e.s=-e.s,s.minus(e);var o=s.e,a=s.c,c=e.e,d=e.c;if(!a[0]||!d[0])return d[0]||(a[0]?e=new i(s):e.s=s.s),e;if(a=a.slice(),n=o-c){for(n>0?(c=o,r=d):(n=-n,r=a),r.reverse();n--;)r.push(0);r.reverse()}for(a.length-d.length<0&&(r=d,d=a,a=r),n=d.length,t=0;n;a[n]%=10)t=(a[--n]=a[n]+d[n]+t)/10|0;for(t&&(a.unshift(t),++c),n=a.length;a[--n]===0;)a.pop();return e.c=a,e.e=c,e};we.pow=function(e){var n=this,t=new n.constructor("1"),r=t,s=e<0;if(e!==~~e||e<-cf||e>cf)throw Error(_r+"exponent");for(s&&(e=-e);e&1&&(r=r.times(n)),e>>=1,!!e;)n=n.times(n);return s?t.div(r):r};we.prec=function(e,n){if(e!==~~e||e<1||e>yr)throw Error(_r+"precision");return br(new this.constructor(this),e,n)};we.round=function(e,n){if(e===lt)e=0;else if(e!==~~e||e<-yr||e>yr)throw Error(so);return br(new this.constructor(this),e+this.e+1,n)};we.sqrt=function(){var e,n,t,r=this,s=r.constructor,i=r.s,o=r.e,a=new s("0.5");if(!r.c[0])return new s(r);if(i<0)throw Error(ei+"No square root");i=Math.sqrt(+wr(r,!0,!0)),i===0||i===1/0?(n=r.c.join(""),n.length+o&1||(n+="0"),i=Math.sqrt(n),o=((o+1)/2|0)-(o<0||o&1),e=new s((i==1/0?"5e":(i=i.toExponential()).slice(0,i.indexOf("e")+1))+o)):e=new s(i+""),o=e.e+(s.DP+=4);do t=e,e=a.times(t.plus(r.div(t)));while(t.c.slice(0,o).join("")!==e.c.slice(0,o).join(""));return br(e,(s.DP-=4)+e.e+1,s.RM)};we.times=we.mul=function(e){var n,t=this,r=t.constructor,s=t.c,i=(e=new r(e)).c,o=s.length,a=i.length,c=t.e,d=e.e;if(e.s=t.s==e.s?1:-1,!s[0]||!i[0])return e.c=[e.e=0],e;for(e.e=c+d,o<a&&(n=s,s=i,i=n,d=o,o=a,a=d),n=new Array(d=o+a);d--;)n[d]=0;for(c=a;c--;){for(a=0,d=o+c;d>c;)a=n[d]+i[c]*s[d-c-1]+a,n[d--]=a%10,a=a/10|0;n[d]=a}for(a?++e.e:n.shift(),c=n.length;!n[--c];)n.pop();return e.c=n,e};we.toExponential=function(e,n){var t=this,r=t.c[0];if(e!==lt){if(e!==~~e||e<0||e>yr)throw Error(so);for(t=br(new t.constructor(t),++e,n);t.c.length<e;)t.c.push(0)}return wr(t,!0,!!r)};we.toFixed=function(e,n){var t=this,r=t.c[0];if(e!==lt){if(e!==~~e||e<0||e>yr)throw Error(so);for(t=br(new t.constructor(t),e+t.e+1,n),e=e+t.e+1;t.c.length<e;)t.c.push(0)}return wr(t,!1,!!r)};we.toJSON=we.toString=function(){var e=this,n=e.constructor;return wr(e,e.e<=n.NE||e.e>=n.PE,!!e.c[0])};typeof Symbol<"u"&&(we[Symbol.for("nodejs.util.inspect.custom")]=we.toJSON);we.toNumber=function(){var e=+wr(this,!0,!0);if(this.constructor.strict===!0&&!this.eq(e.toString()))throw Error(ei+"Imprecise conversion");return e};we.toPrecision=function(e,n){var t=this,r=t.constructor,s=t.c[0];if(e!==lt){if(e!==~~e||e<1||e>yr)throw Error(_r+"precision");for(t=br(new r(t),e,n);t.c.length<e;)t.c.push(0)}return wr(t,e<=t.e||t.e<=r.NE||t.e>=r.PE,!!s)};we.valueOf=function(){var e=this,n=e.constructor;if(n.strict===!0)throw Error(ei+"valueOf disallowed");return wr(e,e.e<=n.NE||e.e>=n.PE,!0)};var sv=lf(),kr=sv;kr.DP=154;kr.NE=-1e6;kr.PE=1e6;kr.strict=!1;function uf(e){return/^(0|-?[1-9][0-9]{0,14})$/.test(e)?e:iv(new kr(e))}function zt(e){return new kr(e)}function iv(e){let n=e.toFixed();return n==="-0"?"0":n}function rt(e){let n=Number(e);return Number.isSafeInteger(n)&&String(n)===e?n:void 0}var ne=(e,n)=>({kind:"string",value:e,...n}),se=(e,n)=>({kind:"number",digits:uf(String(e)),...n}),V=(e,n)=>({kind:"bool",value:e,...n}),Fe=e=>({kind:"null",...e}),G=(e,n="tuple",t)=>({kind:"list",type:n,items:e,...t}),de=(e,n="object",t)=>({kind:"object",type:n,entries:e instanceof Map?e:new Map(e),...t}),$=(e,n)=>({kind:"unknown",reason:e,...n}),Oe=(e,n)=>({kind:"error",problem:e,...n});function ve(e,n){return n&&!e.sensitive?{...e,sensitive:!0}:e}function io(e,n){return{...e,origin:e.origin===void 0?n:{...n,from:e.origin}}}function hs(e,n){if(e==null)return Fe(n);switch(typeof e){case"string":return ne(e,n);case"number":return se(e,n);case"boolean":return V(e,n);default:return Array.isArray(e)?G(e.map(t=>hs(t,n)),"tuple",n):de(Object.entries(e).map(([t,r])=>[t,hs(r,n)]),"object",n)}}var pn=64;function Dc(e,n){return e===n||e.subject===n.subject&&e.type===n.type&&e.equals===n.equals}function U(e,n,t){return ov(n,t)?n:{kind:"choice",condition:e,then:n,else:t,...n.sensitive||t.sensitive?{sensitive:!0}:{}}}function ov(e,n){if(e===n)return!0;if(e.origin!==n.origin)return!1;switch(e.kind){case"string":case"bool":return e.kind===n.kind&&e.value===n.value;case"number":return n.kind==="number"&&e.digits===n.digits;case"null":return n.kind==="null"&&e.missed===n.missed;case"absent":return n.kind==="absent";default:return!1}}var ff=new WeakMap,hf=[];function an(e){switch(e.kind){case"choice":case"list":case"object":case"unknown":{let n=ff.get(e);return n===void 0&&(n=av(e),ff.set(e,n)),n}default:return hf}}function av(e){let n=e.kind==="choice"?[e.then,e.else]:e.kind==="list"?e.items:e.kind==="object"?[...e.entries.values()]:e.kind==="unknown"?e.derived?.operands??[]:[],t=e.kind==="choice"?[e.condition]:[];for(let r of n)for(let s of an(r))t.some(i=>Dc(i,s))||t.push(s);return t.length===0?hf:t}var pf=new WeakMap,mf=new Set;function gf(e){if(e.kind!=="choice"&&e.kind!=="list"&&e.kind!=="object"&&e.kind!=="unknown")return mf;let n=pf.get(e);if(n===void 0){let t=new Set,r=s=>{for(let i of gf(s))t.add(i)};switch(e.kind){case"choice":t.add(e.condition.subject),r(e.then),r(e.else);break;case"list":e.items.forEach(r);break;case"object":e.entries.forEach(r);break;case"unknown":e.subject!==void 0&&t.add(e.subject),e.derived?.operands.forEach(r)}n=t.size===0?mf:t,pf.set(e,n)}return n}function me(e,n,t){if(!gf(e).has(n.subject))return e;switch(e.kind){case"choice":{let r=cv(e.condition,n,t),s=r!==void 0?me(r?e.then:e.else,n,t):U(e.condition,me(e.then,n,t),me(e.else,n,t));return s.origin===void 0&&e.origin!==void 0&&s.kind!=="absent"?{...s,origin:e.origin}:s}case"list":return{...e,items:e.items.map(r=>me(r,n,t)).filter(r=>r.kind!=="absent")};case"object":{let r=new Map;for(let[s,i]of e.entries){let o=me(i,n,t);o.kind!=="absent"&&r.set(s,o)}return{...e,entries:r}}case"unknown":{if(e.subject===n.subject)return t?{...dv(n),...e.sensitive?{sensitive:!0}:{},...e.origin?{origin:e.origin}:{}}:e;if(e.derived===void 0)return e;let r=e.derived.operands.map(i=>me(i,n,t));return{...e.derived.make(r),...e.sensitive?{sensitive:!0}:{},...e.origin?{origin:e.origin}:{}}}default:return e}}function cv(e,n,t){if(e.subject===n.subject)return Dc(e,n)?t:t?!1:void 0}function dv(e){switch(e.type){case"string":return ne(e.equals);case"number":return se(e.equals);case"bool":return V(e.equals==="true");case"null":return Fe()}}function gs(e,n){let t=new Map;for(let s of e){let i=t.get(s.subject)??[];i.some(o=>Dc(o,s))||t.set(s.subject,[...i,s])}let r=[[]];for(let[s,i]of t){let o=[...i,void 0];if(i.length===2&&i.every(({type:a})=>a==="bool")&&o.pop(),r.length*o.length>n)return;r=r.flatMap(a=>o.map(c=>[...a,{subject:s,conditions:i,holds:c}]))}return r}function $t(e,n){let t=e;for(let{conditions:r,holds:s}of n)if(s!==void 0)t=me(t,s,!0);else for(let i of r)t=me(t,i,!1);return t}function lv({subject:e,conditions:n,holds:t}){let r=({type:o,equals:a,sensitive:c})=>c?"(sensitive)":o==="string"?JSON.stringify(a):a;if(t!==void 0)return`${e} is ${r(t)}`;let[s,...i]=n;return s===void 0?"":i.length===0&&s.type==="bool"?`${e} is ${s.equals==="true"?"false":"true"}`:i.length===0?`${e} is not ${r(s)}`:`${e} is none of ${n.map(r).join(", ")}`}function yf(e,n){if(e.length===n.length)return;let t=new Set(n[0]?.map(({subject:c})=>c)),r=c=>c.filter(({subject:d})=>t.has(d)),s=c=>r(c).map(lv).join(" and "),i=()=>{let c=new Set(e.map(s));return!n.some(d=>!e.includes(d)&&c.has(s(d)))};for(let c of[...t])t.delete(c),i()||t.add(c);let o=[...new Set(e.map(s))],a=o.slice(0,3).join(", or ");return o.length>3?`${a}, or in ${o.length-3} more cases`:a}var _f=new WeakMap;function bf(e){let n=_f.get(e);if(n===void 0){n=[0];for(let t=e.text.indexOf(`
`);t>=0;t=e.text.indexOf(`
`,t+1))n.push(t+1);_f.set(e,n)}return n}function Ye(e,n){let t=bf(e),r=0,s=t.length-1;for(;r<s;){let i=r+s+1>>1;t[i]<=n?r=i:s=i-1}return{line:r+1,column:n-t[r]+1}}function wf(e,n){let t=bf(e),r=t[n-1]??e.text.length,s=t[n]??e.text.length;return e.text.slice(r,s).replace(/\r?\n$/,"")}function kf(e,n){return{source:e.source,start:Math.min(e.start,n.start),end:Math.max(e.end,n.end)}}function oo(e){return{source:e,start:0,end:0}}function vr(e){let n=[];for(let t=e;t!==void 0&&n.length<100;t=t.from)n.push(t);return n}function ao(e){return!e.source.installed}function Lc(e){return e.key&&e.key.source===e.range.source?kf(e.key,e.range):e.range}function rn(e,n,t){let r=vr(e.origin).filter(c=>c.range.source.text!==""||c.role==="plan"),s=t.places.get(n),i=[...r].reverse().map(c=>({range:Lc(c),label:Wc(c)}));s&&i.push({range:s,label:`${n} of ${t.address}`});let o=xf(t),a=i.find(({range:c})=>ao(c))??o[0]??{range:t.at,label:t.address};return{at:a.range,related:Sf(a.range,[...i,...o]),...e.sensitive?{secret:!0}:{}}}function Fc(e,n,t){let r=xf(t),s=t.places.get(n),i={range:t.at,label:t.address},o=s?[{range:s,label:`${n} of ${t.address}`}]:[],a=e?.kind==="null"?e.missed:void 0,c=vr(a?.of).reverse().flatMap(h=>h.key&&ao(h.key)?[{range:h.key,label:`the entry without ${n}`}]:[]),d=a?.resource?vr(a.key).reverse().map(h=>({range:Lc(h),label:Wc(h)})):[],f=vr(e?.origin),l=f.at(-1),p=[...f].reverse().map(h=>({range:Lc(h),label:Wc(h)})),u=l?.role==="default"&&r.length>0,m=d.length>0?[...d,...o,...r,i]:a?.of?[...c,...o,...r,i]:u?[...r,...p,...o,i]:e===void 0?[i,...r]:[...p,...o,i,...r],g=m.find(({range:h})=>ao(h))??i;return{at:g.range,related:Sf(g.range,m)}}function xf(e){return vr(e.origin).filter(n=>n.role==="call").map(n=>({range:n.range,label:`called as ${n.name}`}))}function Wc(e){switch(e.role){case"variable":case"local":case"default":case"output":return e.name;case"argument":return`the argument ${e.name}`;case"attribute":return`the attribute ${e.name}`;case"entry":return`the entry ${e.name}`;case"command-line":case"environment":return`given by ${e.name}`;case"call":return`called as ${e.name}`;case"plan":return"the plan";case"literal":case"expression":return"written here"}}function Sf(e,n){let t=new Set([vf(e)]);return n.filter(({range:r})=>{let s=vf(r);return t.has(s)||!ao(r)?!1:(t.add(s),!0)})}function vf({source:e,start:n,end:t}){return`${e.path}:${n}:${t}`}function qe(e,n,t){if(e===void 0){let r=Fc(void 0,n,t);return t.incomplete!==void 0?{state:"open",reason:{kind:"invalid",what:t.incomplete},place:r,madeFrom:[],prefix:"",suffix:""}:{state:"absent",written:!1,place:r}}switch(e.kind){case"string":return{state:"set",value:e.value,place:rn(e,n,t),sensitive:e.sensitive===!0};case"number":return{state:"set",value:e.digits,place:rn(e,n,t),sensitive:e.sensitive===!0};case"bool":return{state:"set",value:String(e.value),place:rn(e,n,t),sensitive:e.sensitive===!0};case"null":case"absent":return{state:"absent",written:!0,place:Fc(e,n,t),...e.kind==="null"&&e.missed?{missed:e.missed}:{}};case"unknown":return{state:"open",reason:e.reason,place:rn(e,n,t),...e.reference?{reference:e.reference}:{},madeFrom:e.madeFrom??[],...e.subject?{subject:e.subject}:{},prefix:e.prefix??"",suffix:e.suffix??""};case"error":{let r=rn(e,n,t);return{state:"error",reason:{kind:"error",problem:e.problem},place:r,...e.problem.missed?{missed:e.problem.missed}:{}}}case"choice":return Af({kind:"limit",what:"more than 16 cases to tell apart"},rn(e,n,t));case"list":case"object":return Af({kind:"invalid",what:`${n} is no plain value`},rn(e,n,t))}}function Af(e,n){return{state:"open",reason:e,place:n,madeFrom:[],prefix:"",suffix:""}}var ni=class{constructor(n){this.der=n;this.#e=new(process.getBuiltinModule("node:crypto")).X509Certificate(n)}der;#e;get name(){return $f(this.#e.subject)}get issuer(){return $f(this.#e.issuer)}get validTo(){let n=Date.parse(this.#e.validTo);return Number.isNaN(n)?void 0:new Date(n)}get fingerprint(){return this.#e.fingerprint256}get isSelfSigned(){return this.#e.subject===this.#e.issuer}get isAuthority(){return this.#e.ca||this.isSelfSigned}get rsaBits(){try{let{asymmetricKeyType:n,asymmetricKeyDetails:t}=this.#e.publicKey;return n?.startsWith("rsa")?t?.modulusLength:void 0}catch{return}}get weakHash(){let n=fv(this.der);return n&&uv[n]}},Of=100;function $f(e){let n=(e??"").split(`
`),t=n.find(s=>s.startsWith("CN="))?.slice(3)??n.join(", "),r=[...t];return r.length>Of?`${r.slice(0,Of).join("")}\u2026`:t||"(no name)"}var uv={"2a864886f70d010102":"MD2","2a864886f70d010104":"MD5","2a864886f70d010105":"SHA-1","2a8648ce380403":"SHA-1","2a8648ce3d0401":"SHA-1"};function fv(e){let n=co(e,0),t=n&&co(e,n.start),r=t&&co(e,t.end),s=r&&co(e,r.start);return s&&e.subarray(s.start,s.end).toString("hex")}function co(e,n){let t=e[n+1];if(t===void 0)return;if(t<128)return{start:n+2,end:n+2+t};let r=t&127;if(r===0||r>4||n+2+r>e.length)return;let s=n+2+r;return{start:s,end:s+e.readUIntBE(n+2,r)}}function Ef(e){let n=[],t=!1,r,s=hv(e);for(let[o,{label:a,body:c}]of s.entries()){if(a.endsWith("PRIVATE KEY")&&(t=!0),!pv.has(a))continue;let d=c===void 0?void 0:gv(c);d!==void 0?n.push(d):r??=o+1}let i=n.length>0||t;return{certificates:n,hasPrivateKey:t,flaw:yv(e,s,r,i)}}function Rf(e){if(e.includes(xr))return"pem";let n=Bc(e);return n===void 0?"no-base64":n.includes(xr)?"base64-of-pem":"wallet"}var xr="-----BEGIN ",pv=new Set(["CERTIFICATE","X509 CERTIFICATE","TRUSTED CERTIFICATE"]),mv=new Set(["CERTIFICATE REQUEST","NEW CERTIFICATE REQUEST","PUBLIC KEY","RSA PUBLIC KEY","PKCS7","CMS","X509 CRL"]);function hv(e){let n=[];for(let t=e.indexOf(xr);t>=0;){let r=e.indexOf(xr,t+xr.length),s=e.slice(t+xr.length,r<0?void 0:r),[,i="",o=""]=/^([A-Z0-9 ]{1,40})-----([\s\S]*)$/.exec(s)??[],a=o.indexOf(`-----END ${i}-----`);n.push({label:i,body:a<0?void 0:o.slice(0,a)}),t=r}return n}function gv(e){let n=Bc(e);if(n!==void 0)try{return new ni(n)}catch{return}}function Bc(e){let n=e.replace(/\s+/g,"");return/^[A-Za-z0-9+/]+={0,2}$/.test(n)&&n.length%4!==1?Buffer.from(n,"base64"):void 0}function yv(e,n,t,r){let[s]=n;if(s===void 0)return _v(e.trim());if(!(t===void 0&&r))return n.some(({label:i,body:o})=>i===""||(o??"\\n").includes("\\n"))&&e.includes("\\n")?{kind:"literal-newlines"}:t!==void 0||s.label===""?{kind:"block",number:t??1}:{kind:"other",label:mv.has(s.label)?s.label:void 0}}function _v(e){if(/^[^\s]{1,300}\.(pem|crt|cer|der|p7b|sso)$/i.test(e))return{kind:"file-name"};let n=e.length<100?void 0:Bc(e);return n===void 0?{kind:"no-pem"}:{kind:"base64",of:n.includes(xr)?"pem":bv(n)?"der":"other"}}function bv(e){try{return new ni(e).der.length>0}catch{return!1}}var Cf=["aws_dms_certificate"],wv=16;function If(e,n,t,r){let s=[...an(e.exists)];for(let i of["certificate_id","certificate_pem","certificate_wallet"]){let o=e.values.get(i);o!==void 0&&s.push(...an(o))}return(gs(s,wv)??[[]]).flatMap(i=>{let o=$t(e.exists,i);if(o.kind==="bool"&&!o.value)return[];let{pem:a,wallet:c}=Uc(e,i);return[{certificate:{resource:e,root:n,address:e.address,id:zc(e,"certificate_id",i),pem:a,wallet:c,content:kv(a,n),uses:t.of(e),usesKnown:t.isKnown(e,n),now:r},world:i}]})}function Uc(e,n){return{pem:Tf(zc(e,"certificate_pem",n)),wallet:Tf(zc(e,"certificate_wallet",n))}}function zc(e,n,t){let r=e.values.get(n);return qe(r===void 0?void 0:$t(r,t),n,e)}function Tf(e){return e.state==="set"&&e.value===""?{state:"absent",written:!0,place:e.place}:e}var Mf=new WeakMap;function kv(e,n){if(e.state!=="set")return;let t=Mf.get(n)??new Map;Mf.set(n,t);let r=t.get(e.value)??Ef(e.value);return t.set(e.value,r),r}function qc({uses:e}){return e.length>0&&e.every(({argument:n})=>n.endsWith("ssl_client_certificate_arn"))}function Vf({uses:e}){return e.length>0&&e.every(({argument:n})=>n.endsWith("ssl_client_key_arn"))}function lo(e){let n=e.content?.certificates??[],t=qc(e)?[]:n.filter(({isAuthority:r})=>r);return t.length>0?t:n}function ut({name:e,issuer:n,validTo:t,fingerprint:r,isSelfSigned:s}){return{name:e,issuer:s?"itself":n,until:t?.toISOString().slice(0,10),fingerprint:r}}function Z(e){return{...e,about:"endpoint",message:jf(e.message)}}function Qe(e){return{...e,about:"certificate",message:jf(e.message)}}function Nf(e){return{...e,about:"replication-instance"}}function Pf(e){return{...e,about:"replication-config"}}function jf(e){return(n,t)=>e(n,n.subject?`${t} (${n.subject})`:t)}var E=(e,n,t)=>({kind:"fail",place:e,args:n,...t?{fix:t}:{}}),D=e=>({kind:"pass",place:e}),ke=(e,n,t)=>({kind:"open",place:e,reason:n,what:t}),S=e=>({kind:"not-applicable",why:e});var Df=Qe({id:"certificate-expired",level:"error",securitySeverity:"5.9",precision:"very-high",tags:["security","external/cwe/cwe-298"],title:"No certificate in it is valid any more",check:vv,message:({name:e,issuer:n,until:t,fingerprint:r,others:s},i)=>({fact:`${i} holds no certificate that is still valid: ${JSON.stringify(e)}, issued by ${n==="itself"?n:JSON.stringify(n)}, ended on ${t} (SHA-256 ${r})${s?`, and the other ${s} before it`:""}.`,remedy:"Give the present certificate of the authority.",lines:['certificate_pem = file("${path.module}/ca.pem")']})});function vv(e){let n=lo(e);if(n.length===0)return S("it has no certificate that can be read");let t=n.map(s=>s.validTo?.getTime()??1/0),r=Math.max(...t);return r>=e.now.getTime()?D(e.pem.place):E(e.pem.place,{...ut(n[t.indexOf(r)]),others:n.length>1?n.length-1:void 0})}var Wf=Qe({id:"certificate-expiring",level:"warning",securitySeverity:"4.0",precision:"very-high",tags:["security","external/cwe/cwe-298"],title:"The last valid certificate in it ends soon",check:xv,message:({name:e,until:n,days:t,fingerprint:r},s)=>({fact:`${s} holds no certificate that is valid for ${t} days more: ${JSON.stringify(e)} ends on ${n} (SHA-256 ${r}).`,remedy:"Add the next certificate of the authority to the file.",lines:['certificate_pem = file("${path.module}/ca.pem")']})}),Lf=90;function xv(e){let n=lo(e);if(n.length===0)return S("it has no certificate that can be read");let t=n.map(i=>i.validTo?.getTime()??1/0),r=Math.max(...t),s=e.now.getTime();return r<s?S("it has expired"):r>=s+Lf*24*60*60*1e3?D(e.pem.place):E(e.pem.place,{...ut(n[t.indexOf(r)]),days:Lf})}var Bf=Qe({id:"certificate-invalid",level:"error",securitySeverity:"5.9",precision:"very-high",tags:["security","external/cwe/cwe-295","correctness"],title:"The certificate has no content that DMS can read",check:Sv,message:({what:e,wallet:n,both:t},r)=>({fact:`${r} ${e}.`,remedy:t?"Keep certificate_pem, or for an Oracle endpoint certificate_wallet.":n?"Give the Oracle wallet as base64; a PEM belongs into certificate_pem.":"Give the certificate of the authority as PEM, or for Oracle a wallet as certificate_wallet.",lines:t?[]:[n?'certificate_wallet = filebase64("cwallet.sso")':'certificate_pem = file("${path.module}/ca.pem")']})});function Sv({resource:e,pem:n,wallet:t,content:r}){if(n.state==="absent"&&t.state==="absent"){let{ignoreChanges:i}=e.lifecycle;return i==="all"||i.some(o=>/^certificate_(pem|wallet)$/.test(o))?S("lifecycle.ignore_changes covers its content"):E(n.written?n.place:t.place,{what:"has neither certificate_pem nor certificate_wallet"})}if(Ff(n)&&Ff(t))return E(n.place,{what:"has both certificate_pem and certificate_wallet",both:!0});if(r!==void 0)return r.flaw===void 0?D(n.place):E(n.place,{what:Ov(r.flaw)});if(t.state!=="set")return S("its content can't be known");let s=Av[Rf(t.value)];return s===void 0?D(t.place):E(t.place,{what:s,wallet:!0})}function Ff(e){return e.state==="set"||e.state==="open"&&e.reason.kind==="file-missing"}var Av={wallet:void 0,pem:"has a PEM in certificate_wallet, which takes an Oracle wallet as base64","base64-of-pem":"has the base64 of a PEM in certificate_wallet, which takes an Oracle wallet","no-base64":"has a certificate_wallet that is not base64"};function Ov(e){switch(e.kind){case"literal-newlines":return"has a certificate_pem in which the lines end with the two characters \\n instead of a new line";case"file-name":return"has the name of a file as its certificate_pem, not what is in the file";case"base64":return`has ${$v[e.of]} as its certificate_pem, which takes the PEM itself`;case"block":return`has a certificate_pem whose ${e.number===1?"first block":`block ${e.number}`} can't be read as a certificate`;case"other":return`has no certificate in its certificate_pem${e.label?`, but a ${e.label}`:""}`;case"no-pem":return"has no PEM in its certificate_pem: there is no -----BEGIN CERTIFICATE-----"}}var $v={pem:"the base64 of a PEM",der:"the base64 of a certificate without its PEM lines",other:"base64 that is no certificate (an Oracle wallet goes into certificate_wallet)"};var zf=Qe({id:"certificate-not-ca",level:"warning",securitySeverity:"4.0",precision:"high",tags:["security","external/cwe/cwe-295"],title:"It holds the certificate of a server, not of an authority",check:Ev,message:({name:e,issuer:n,fingerprint:t},r)=>({fact:`${r} holds ${JSON.stringify(e)} (SHA-256 ${t}), which is no authority (CA:FALSE): DMS needs the certificate of the authority that issued it, ${JSON.stringify(n)}.`,remedy:"Give the certificate of the authority: the root, or the chain up to it.",lines:['certificate_pem = file("${path.module}/ca.pem")']})});function Ev(e){let n=e.content?.certificates??[],[t]=n;return t===void 0?S("it has no certificate that can be read"):qc(e)?S("it is the certificate of a Kafka client"):e.uses.length===0&&!e.usesKnown?S("it may be the certificate of a Kafka client elsewhere"):n.some(({isAuthority:r})=>r)?D(e.pem.place):E(e.pem.place,ut(t))}var Uf=Qe({id:"certificate-orphaned",level:"note",securitySeverity:"1.0",precision:"high",tags:["security","maintainability"],title:"No endpoint uses the certificate",check:Rv,message:(e,n)=>({fact:`${n} is used by no endpoint of this configuration, and nothing passes it on.`,remedy:"Link it from the endpoint that it is meant for, or remove it.",lines:["certificate_arn = aws_dms_certificate.NAME.certificate_arn"]})});function Rv({resource:e,uses:n,usesKnown:t}){let r={at:e.at,related:[]};return n.length>0?D(r):t?E(r,{}):S("it may be used elsewhere")}var qf=Qe({id:"certificate-private-key",level:"error",securitySeverity:"8.0",precision:"very-high",tags:["security","external/cwe/cwe-321"],title:"A private key stands in certificate_pem",check:Tv,message:({alone:e},n)=>({fact:`${n} has a private key in its certificate_pem: it is imported into DMS and kept in the state${e?"":", and verifying a server needs no key"}.`,remedy:"Leave the key out, and replace it where it was used: it counts as published.",lines:['certificate_pem = file("${path.module}/ca.pem")']})});function Tv(e){let{content:n,pem:t,uses:r,usesKnown:s}=e;if(n===void 0)return S("certificate_pem is not set, or can't be known");if(!n.hasPrivateKey)return D(t.place);if(Vf(e))return S("it is the key of a Kafka client");let i=n.certificates.length===0;return i&&r.length===0&&!s?S("it may be the key of a Kafka client elsewhere"):E(t.place,{alone:i})}var Hf=new Set(["docdb","neptune","azuredb","azure-sql-managed-instance","aurora-serverless","aurora-postgresql-serverless","redshift-serverless","dms-transfer"]),Mv=[[void 0,"password"],["kafka_settings","sasl_password"],["kafka_settings","ssl_client_key_password"],["redis_settings","auth_password"],["oracle_settings","asm_password"]];function Jf(e){return Mv.flatMap(([n,t])=>{let r=n??t,s=e.valueOf(r),i=n===void 0?s:Cv(s,t);return i===void 0||i.kind==="null"?[]:[{argument:n===void 0?t:`${n}.${t}`,within:r,value:i}]})}function Cv(e,n){let t=e?.kind==="list"?e.items[0]:e;return t?.kind==="object"?t.entries.get(n):void 0}function ys(e){if(e.kind==="choice")return ys(e.then)??ys(e.else);if((e.kind!=="string"||e.value==="")&&e.kind!=="number")return;let n=vr(e.origin).at(-1);return n!==void 0&&Iv(n)?e:void 0}function Iv({role:e,range:n}){let{source:t,start:r,end:s}=n;if(t.text==="")return e==="literal";if(e==="command-line"||e==="environment"||/\.tfvars(\.json)?$/.test(t.path))return!1;let i=t.text.slice(r,s);return/^(?:"|<<|\d)/.test(i)&&!/[$%]\{/.test(i)}var Gf=Qe({id:"certificate-rotation-blocked",level:"note",securitySeverity:"1.0",precision:"high",tags:["security","external/cwe/cwe-298","maintainability"],title:"A changed certificate can not be replaced while endpoints use it",check:Vv,message:({constant:e},n)=>({fact:e?`${n} is replaced when its content changes, before the old one is deleted, but both have the same certificate_id, which is unique.`:`${n} is replaced when its content changes: Terraform deletes it while endpoints use it, since it has no create_before_destroy.`,remedy:"Let certificate_id follow the content, and create the new certificate before the old one is destroyed.",lines:['certificate_id = "ca-${substr(filesha256("${path.module}/ca.pem"), 0, 8)}"',"lifecycle {","  create_before_destroy = true","}"]})});function Vv({resource:e,root:n,id:t,uses:r}){if(!n.lifecycleKnown)return S("lifecycle blocks are not in a plan");if(r.length===0)return S("no endpoint here uses it");if(!(e.lifecycle.createBeforeDestroy||r.some(({endpoint:o})=>o.resource.lifecycle.createBeforeDestroy)))return E({at:e.at,related:[]},{constant:!1});let i=e.values.get("certificate_id");return i!==void 0&&ys(i)!==void 0?E(t.place,{constant:!0}):D(t.place)}var Kf=Qe({id:"certificate-weak",level:"warning",securitySeverity:"4.0",precision:"high",tags:["security","external/cwe/cwe-326","external/cwe/cwe-327"],title:"A certificate in it has a short key or a weak signature",check:Pv,message:({name:e,fingerprint:n,weakness:t},r)=>({fact:`${r} holds ${JSON.stringify(e)} (SHA-256 ${n}), which has ${t}: who can forge it can pose as the server.`,remedy:"Give a certificate of the authority with RSA of 2048 bits or more, or an elliptic curve, signed with SHA-256 or better.",lines:['certificate_pem = file("${path.module}/ca.pem")']})}),Nv=2048;function Pv(e){let t=(e.content?.certificates??[]).filter(({validTo:r})=>r===void 0||r>=e.now);if(t.length===0)return S("it has no certificate that is valid and can be read");for(let r of t){let s=jv(r);if(s!==void 0)return E(e.pem.place,{...ut(r),weakness:s})}return D(e.pem.place)}function jv({rsaBits:e,weakHash:n,isSelfSigned:t}){return e!==void 0&&e<Nv?`an RSA key of ${e} bits`:n!==void 0&&!t?`a signature with ${n}`:void 0}var Dv=[{name:/^Amazon RDS ([a-z]{2}(?:-[a-z]+)+-\d) Root CA (?:RSA2048|RSA4096|ECC384) G\d$/,kind:"rds",source:"the regional bundles of truststore.pki.rds.amazonaws.com, since 2021"},{name:/^Amazon RDS ([a-z]{2}(?:-[a-z]+)+-\d) 2019 CA$/,kind:"rds",source:"rds-ca-2019, of each region"},{name:/^Amazon RDS Root 2019 CA$/,kind:"rds",source:"rds-ca-2019-root.pem, of all regions"},{name:/^Amazon Root CA [1-4]$/,kind:"amazon",source:"www.amazontrust.com/repository"},{name:/^Starfield Services Root Certificate Authority - G2$/,kind:"amazon",source:"www.amazontrust.com/repository"}];function Yf(e){for(let n of Dv){let t=n.name.exec(e);if(t!==null)return n.kind==="rds"?{kind:"rds",region:t[1]}:{kind:"amazon"}}}var Lv=/^[a-z0-9-]+\.([a-z0-9-]+)\.([a-z]{2}(?:-[a-z]+)+-\d)\.rds\.amazonaws\.com$/,Wv=/^[a-z0-9-]+\.([a-z0-9-]+)\.rds\.([a-z]{2}(?:-[a-z]+)+-\d)\.amazonaws\.com\.cn$/;function Qf(e){let n=e.trim().toLowerCase().replace(/\.$/,""),[,t,r=""]=Lv.exec(n)??Wv.exec(n)??[];return t===void 0?void 0:{kind:t.startsWith("proxy-")?"proxy":t.startsWith("cluster-")?"cluster":"instance",region:r}}function Zf(e,n){return e.kind==="amazon"?n.kind!=="instance":n.kind!=="proxy"&&(e.region===void 0||e.region===n.region)}var Xf=Qe({id:"certificate-wrong-authority",level:"warning",securitySeverity:"4.0",precision:"high",tags:["security","external/cwe/cwe-295"],title:"The server can not chain to the authorities in it",check:Fv,message:({name:e,host:n,endpoint:t,bundle:r,found:s},i)=>({fact:`${i} holds only ${s}, such as ${JSON.stringify(e)}, but ${t} connects to ${n}, whose certificate does not chain to it.`,remedy:`Give ${r}.`,lines:['certificate_pem = file("${path.module}/ca.pem")']})});function Fv({content:e,pem:n,uses:t}){let[r]=e?.certificates??[],s=e?.certificates.map(({name:o})=>Yf(o))??[];if(r===void 0||s.includes(void 0))return S("not all of its authorities are known ones of AWS");let i=t.flatMap(({endpoint:o,argument:a})=>{let{mode:c,serverName:d}=o,f=d.state==="set"?Qf(d.value):void 0;return a!=="certificate_arn"||f===void 0||o.world.length>0?[]:c.state!=="set"||!c.mode.startsWith("verify")?[]:s.some(l=>Zf(l,f))?[D(n.place)]:[E(n.place,{...ut(r),endpoint:o.address,host:`${Bv[f.kind]} in ${f.region}`,found:zv(s),bundle:Uv(f)})]});return i.length>0?i:S("no endpoint with an RDS host name verifies with it")}var Bv={instance:"an RDS instance",cluster:"an RDS cluster",proxy:"an RDS Proxy"};function zv(e){let n=new Set(e.flatMap(t=>t?.kind==="rds"?[t.region??"all regions"]:[]));return n.size===0?"Amazon's roots":n.size===1?`authorities of RDS in ${[...n][0]}`:"authorities of RDS"}function Uv({kind:e,region:n}){return e==="proxy"?"Amazon's roots, from www.amazontrust.com/repository":`the bundle of its region, from truststore.pki.rds.amazonaws.com/${n}/${n}-bundle.pem`}var Hc={aws_db_instance:["address","endpoint"],aws_db_proxy:["endpoint"],aws_docdb_cluster:["endpoint","reader_endpoint"],aws_docdb_cluster_instance:["endpoint"],aws_elasticache_replication_group:["primary_endpoint_address","reader_endpoint_address","configuration_endpoint_address"],aws_msk_cluster:["bootstrap_brokers","bootstrap_brokers_tls","bootstrap_brokers_sasl_iam","bootstrap_brokers_sasl_scram","bootstrap_brokers_public_tls","bootstrap_brokers_public_sasl_iam","bootstrap_brokers_public_sasl_scram"],aws_rds_cluster:["endpoint","reader_endpoint"],aws_rds_cluster_endpoint:["endpoint"],aws_rds_cluster_instance:["endpoint"],aws_redshift_cluster:["dns_name","endpoint"]},Jc={aws_db_parameter_group:["name","id"],aws_docdb_cluster:["cluster_identifier","id"],aws_docdb_cluster_parameter_group:["name","id"],aws_rds_cluster:["cluster_identifier","id"],aws_rds_cluster_parameter_group:["name","id"],aws_redshift_parameter_group:["name","id"]},sp=[...new Set([...Object.keys(Hc),...Object.keys(Jc)])];function Ut(e){let n=qv(e);if(n===void 0||n.state==="absent")return ep("the endpoint names no server");let t=n.state==="set"?Kv(n.value,e.root):Hv(n,e.root);return t===void 0?ep("the endpoint's database can't be told from this configuration"):{state:"linked",database:t}}function ep(e){return{state:"none",why:e}}function qv({engine:e,settings:n,serverName:t}){let r=e.state==="known"?e.engine.name:void 0;if(r!=="kafka"&&r!=="redis")return t;let s=n[r];return s.state==="there"?s.get(r==="kafka"?"broker":"server_name"):void 0}function Hv(e,n){if(e.state!=="open"||e.prefix!==""||e.suffix!=="")return;let t=e.reference?[e.reference]:e.madeFrom,[r]=t;if(!(r===void 0||!t.every(s=>s.address===r.address&&s.mode==="managed"))&&t.some(Jv)&&!(e.reference===void 0&&!Gv(e.subject,t,n)))return n.resources.get(r.address)}function Jv({type:e,attribute:n}){return Hc[e]?.includes(n)??!1}function Gv(e,n,t){if(e===void 0)return t.acceptedByTerraform;let r=e;for(let{address:s,attribute:i}of n)r=r.replaceAll(`${s}.${i}`,"");return!/\b(?:var|local|data|terraform|module|each|count)\.|\b[a-z0-9]+_[a-z0-9_]+\./.test(r)}var np=new WeakMap;function ip(e){let n=np.get(e);if(n!==void 0)return n;let t=new Map,r=new Map,s=(o,a,c)=>{let d=o.get(a)??[];o.set(a,d),d.includes(c)||d.push(c)};for(let o of e.resources.values())if(o.mode==="managed"){for(let[a,c]of tp(o,Hc[o.type]))s(t,a==="endpoint"?c.replace(/:\d+$/,""):c,o);for(let[,a]of tp(o,Jc[o.type]))s(r,`${o.type} ${a}`,o)}let i={byAddress:t,byName:r};return np.set(e,i),i}function tp({values:e},n=[]){return n.flatMap(t=>{let r=e.get(t);return r?.kind==="string"&&r.value!==""?[[t,r.value]]:[]})}function Kv(e,n){let t=ip(n).byAddress;return op(t.get(e)??t.get(e.replace(/:\d+$/,"")))}function op(e){return e?.length===1?e[0]:void 0}function uo(e,n,t){if(e.state==="set")return op(ip(t).byName.get(`${n} ${e.value}`));if(!(e.state!=="open"||e.reference?.type!==n||e.reference.mode!=="managed"))return Jc[n]?.includes(e.reference.attribute)?t.resources.get(e.reference.address):void 0}function Ge(e,n){let t=qe(e.values.get(n),n,e);return Sr(e,n)?{state:"open",reason:{kind:"ignored-changes",attribute:n},place:t.place,madeFrom:[],prefix:"",suffix:""}:t}function Sr({lifecycle:{ignoreChanges:e},change:n},t){return n===void 0&&(e==="all"||e.includes(t))}function Ar(e,n){switch(e.type){case"aws_rds_cluster_instance":case"aws_rds_cluster_endpoint":return uo(Ge(e,"cluster_identifier"),"aws_rds_cluster",n);case"aws_docdb_cluster_instance":return uo(Ge(e,"cluster_identifier"),"aws_docdb_cluster",n);default:return e}}var rp=new WeakMap;function ap(e,n){let t=rp.get(n);if(t===void 0){let r=new Map;for(let s of n.resources.values()){if(s.mode!=="managed"||!s.type.endsWith("_cluster_instance"))continue;let i=Ar(s,n);i!==void 0&&r.set(i,[...r.get(i)??[],s])}t=r,rp.set(n,t)}return t.get(e)??[]}var Kc=["1","on","true"],Yc=["0","off","false"],fo={parameter:"rds.force_ssl",on:Kc,off:Yc},po={parameter:"require_secure_transport",on:Kc,off:Yc},dp=[{type:"aws_db_instance",engine:/^postgres$/,title:"RDS for PostgreSQL",protocol:"postgres",...fo,defaults:[{forced:!1,below:[15,0]},{forced:!0,from:[15,0]}],source:"Amazon RDS user guide, Using SSL with a PostgreSQL DB instance"},{type:"aws_rds_cluster",engine:/^aurora-postgresql$/,title:"Aurora PostgreSQL",protocol:"postgres",...fo,defaults:[{forced:!1,below:[17,0]},{forced:!0,from:[17,0]}],source:"Amazon Aurora user guide, Security with Amazon Aurora PostgreSQL"},{type:"aws_db_instance",engine:/^mysql$/,title:"RDS for MySQL",protocol:"mysql",...po,defaults:[{forced:!1,below:[8,5]},{forced:!0,from:[9,7],below:[9,8]}],source:"Amazon RDS user guide, Requiring SSL/TLS for all connections to a MySQL DB instance"},{type:"aws_db_instance",engine:/^mariadb$/,title:"RDS for MariaDB",protocol:"mysql",...po,defaults:[{forced:!1,below:[11,5]},{forced:!0,from:[11,8]}],source:"Amazon RDS user guide, Requiring SSL/TLS for all connections to a MariaDB DB instance"},{type:"aws_rds_cluster",engine:/^aurora-mysql$/,title:"Aurora MySQL",protocol:"mysql",...po,defaults:[{forced:!1,from:[8,0],below:[8,1]},{forced:!0,from:[8,4],below:[8,5]}],source:"Amazon Aurora user guide, Security with Amazon Aurora MySQL"},{type:"aws_rds_cluster",engine:/^postgres$/,title:"RDS for PostgreSQL",protocol:"postgres",...fo,defaults:[],source:"Amazon RDS user guide, Multi-AZ DB cluster deployments"},{type:"aws_rds_cluster",engine:/^mysql$/,title:"RDS for MySQL",protocol:"mysql",...po,defaults:[],source:"Amazon RDS user guide, Multi-AZ DB cluster deployments"},{type:"aws_db_instance",engine:/^sqlserver-/,title:"RDS for SQL Server",protocol:"sqlserver",...fo,defaults:[{forced:!1}],source:"Amazon RDS user guide, Using SSL with a Microsoft SQL Server DB instance"},{type:"aws_docdb_cluster",engine:/^/,title:"Amazon DocumentDB",protocol:"docdb",parameter:"tls",on:["enabled","fips-140-3","tls1.2+","tls1.3+"],off:["disabled"],defaults:[{forced:!0}],source:"Amazon DocumentDB developer guide, Encrypting data in transit"},{type:"aws_redshift_cluster",engine:/^/,title:"Amazon Redshift",protocol:"redshift",parameter:"require_ssl",on:Kc,off:Yc,defaults:[],source:"Amazon Redshift management guide, Configuring security options for connections"}];function lp({defaults:e},n){let t=e.find(({from:i,below:o})=>i===void 0&&o===void 0),r=/^(\d+)(?:\.(\d+))?/.exec(n??"");if(t!==void 0||r===null)return t?.forced;let s=[Number(r[1]),Number(r[2]??0)];return e.find(({from:i,below:o})=>(!i||!cp(s,i))&&(!o||cp(s,o)))?.forced}function cp(e,n){return e[0]<n[0]||e[0]===n[0]&&e[1]<n[1]}var Yv={aws_db_instance:["parameter_group_name","aws_db_parameter_group"],aws_rds_cluster:["db_cluster_parameter_group_name","aws_rds_cluster_parameter_group"],aws_docdb_cluster:["db_cluster_parameter_group_name","aws_docdb_cluster_parameter_group"],aws_redshift_cluster:["cluster_parameter_group_name","aws_redshift_parameter_group"]},Qv=["replicate_source_db","replication_source_identifier","snapshot_identifier","restore_to_point_in_time","s3_import","global_cluster_identifier"];function up(e,n,t){let[r,s]=Yv[n],i=Ge(e,r);if(i.state==="absent")return{state:Qv.every(a=>Zv(e,a))?"default":"unknown"};if(i.state==="set"&&/^default[.:]/.test(i.value))return{state:"default"};let o=uo(i,s,t);return o===void 0?{state:"unknown"}:{state:"group",group:o}}function Zv(e,n){let t=e.values.get(n);return t===void 0||t.kind==="null"||t.kind==="list"&&t.items.length===0}function fp(e,n){if(Sr(e,"parameter")||e.incomplete!==void 0)return{state:"unknown"};let t=e.values.get("parameter");if(t===void 0||t.kind==="null")return{state:"absent"};if(t.kind!=="list")return{state:"unknown"};let r=t.items.filter(i=>Xv(i,n));if(r.length===0)return{state:"absent"};let s=r.length===1?Gc(r[0],"value"):void 0;return s?.kind!=="string"||s.sensitive||Gc(r[0],"name")?.kind!=="string"?{state:"unknown"}:{state:"set",value:s.value,place:rn(s,"parameter",e)}}function Gc(e,n){return e.kind==="object"?e.entries.get(n):void 0}function Xv(e,n){let t=Gc(e,"name");return t?.kind==="string"?t.value.toLowerCase()===n:e.kind!=="absent"}var Tn={state:"unknown"},ti={state:"allowed"};function mo(e,n){switch(e.type){case"aws_db_proxy":return t0(e);case"aws_elasticache_replication_group":return r0(e);case"aws_msk_cluster":return s0(e);default:{let t=Ar(e,n);return t===void 0?Tn:e0(t,n)}}}function e0(e,n){let t=Ge(e,"engine"),r=t.state==="set"?t.value:"",s=dp.find(g=>g.type===e.type&&g.engine.test(r));if(s===void 0)return Tn;let{protocol:i,parameter:o,on:a,off:c}=s,d=up(e,s.type,n);if(d.state==="unknown")return Tn;let f=d.state==="group"?fp(d.group,o):{state:"absent"};if(f.state==="unknown")return Tn;if(d.state==="group"&&f.state==="set"){let{value:g,place:h}=f;return a.includes(g.toLowerCase())?{state:"forced",protocol:i,by:`${o} is "${g}" in ${d.group.address}`,place:h}:c.includes(g.toLowerCase())?{state:"switched-off",protocol:i,parameter:o,value:g,on:a[0],group:d.group,place:h}:Tn}let l=Ge(e,"engine_version"),p=l.state==="set"?l.value:void 0,u=lp(s,p);if(u===void 0)return Tn;if(!u)return ti;let m=`${s.title}${p===void 0||i==="docdb"?"":` ${p}`} has ${o} = "${a[0]}" by default`;return{state:"forced",protocol:i,by:m,...l.state==="set"?{place:l.place}:{}}}var n0={MYSQL:"mysql",POSTGRESQL:"postgres"};function t0(e){let n=Ge(e,"engine_family"),t=Ge(e,"require_tls"),r=n.state==="set"?n0[n.value]:void 0;return r===void 0?Tn:t.state==="absent"||t.state==="set"&&t.value==="false"?ti:t.state==="set"?{state:"forced",protocol:r,by:"require_tls is true",place:t.place}:Tn}function r0(e){let n=Ge(e,"transit_encryption_enabled"),t=Ge(e,"transit_encryption_mode");return n.state==="set"&&n.value==="false"?ti:n.state!=="set"||t.state!=="absent"&&t.state!=="set"?Tn:t.state==="set"&&t.value!=="required"?t.value==="preferred"?ti:Tn:{state:"forced",protocol:"redis",by:"transit_encryption_enabled is true",place:n.place}}function s0(e){let n=i0(e);return n==="unknown"?Tn:n===void 0?{state:"forced",protocol:"kafka",by:'client_broker is "TLS" by default'}:n.state!=="set"?Tn:n.value!=="TLS"?/^(TLS_)?PLAINTEXT$/.test(n.value)?ti:Tn:{state:"forced",protocol:"kafka",by:'client_broker is "TLS"',place:n.place}}function i0(e){if(e.incomplete!==void 0||Sr(e,"encryption_info"))return"unknown";let n=e.values.get("encryption_info");for(let t of["encryption_in_transit","client_broker"]){if(n===void 0||n.kind==="null"||n.kind==="list"&&n.items.length===0)return;let r=n.kind==="list"?n.items[0]:n;if(r?.kind!=="object")return"unknown";n=r.entries.get(t)}return n===void 0||n.kind==="null"?void 0:qe(n,"encryption_info",e)}var o0={mysql:"mysql",mariadb:"mysql",aurora:"mysql","aurora-serverless":"mysql",postgres:"postgres","aurora-postgresql":"postgres","aurora-postgresql-serverless":"postgres",sqlserver:"sqlserver",docdb:"docdb",mongodb:"docdb",redshift:"redshift",redis:"redis",kafka:"kafka"};function ho({engine:e},n){return e.state==="relational"||e.state==="known"&&o0[e.engine.name]===n}var pp=Z({id:"database-allows-plaintext",level:"note",securitySeverity:"3.7",precision:"very-high",tags:["security","external/cwe/cwe-319"],title:"The database is told to take connections without TLS",check:a0,message:({database:e,group:n,parameter:t,value:r,on:s},i)=>({fact:`${i} connects to ${e}, whose ${n} lets connections without TLS in: ${t} is "${r}".`,remedy:"Force TLS there, once every client uses it.",lines:["parameter {",`  name  = "${t}"`,`  value = "${s}"`,"}"]})});function a0(e){let n=Ut(e);if(n.state==="none")return S(n.why);let{database:t}=n,r=mo(t,e.root);if(r.state==="forced")return D(r.place??e.serverName.place);if(r.state!=="switched-off")return S(`no parameter group switches TLS off for ${t.address}`);let{parameter:s,value:i,on:o,group:a,place:c,protocol:d}=r;return ho(e,d)?E(c,{database:t.address,group:a.address,parameter:s,value:i,on:o}):S(`the endpoint's engine is not that of ${t.address}`)}var mp={"rds-ca-2019":"2024","rds-ca-2015":"2020"},c0={aws_db_instance:"ca_cert_identifier",aws_rds_cluster:"ca_certificate_identifier",aws_rds_cluster_instance:"ca_cert_identifier",aws_docdb_cluster_instance:"ca_cert_identifier"};function hp(e,n){let t=e.type.endsWith("_endpoint")?Ar(e,n):e;return t===void 0?[]:[t,...ap(t,n)].flatMap(r=>{let s=c0[r.type];return s===void 0?[]:[{server:r,argument:s,field:Ge(r,s)}]})}var gp=Z({id:"database-ca-retired",level:"warning",securitySeverity:"4.8",precision:"very-high",tags:["security","external/cwe/cwe-298"],title:"The authority of the database server has ended",check:d0,message:({server:e,argument:n,authority:t,year:r},s)=>({fact:`${s} connects to ${e}, whose certificate is of the authority "${t}", which ended in ${r}.`,remedy:"Take a present authority, and give the endpoint a bundle that holds it.",lines:[`${n} = "rds-ca-rsa2048-g1"`]})});function d0(e){let n=Ut(e);if(n.state==="none")return S(n.why);let t=hp(n.database,e.root).flatMap(({server:r,argument:s,field:i})=>{if(i.state!=="set")return[];let o=mp[i.value];return o===void 0?[D(i.place)]:[E(i.place,{server:r.address,argument:s,authority:i.value,year:o})]});return t.length>0?t:S("no authority is named for its database")}var Or=["none","require","verify-ca","verify-full"],l0="AWS DMS user guide, Using SSL with AWS DMS",go=["none","verify-ca","verify-full"],Qc=Or;function Ae(e,n,t,r,s,i,o=l0){return{name:e,title:n,switch:t,modes:r,certificate:s,basis:i,source:o}}var _s=new Map([Ae("mysql","MySQL","mode",go,"pem","documented"),Ae("mariadb","MariaDB","mode",go,"pem","documented"),Ae("aurora","Aurora MySQL","mode",go,"pem","documented"),Ae("aurora-serverless","Aurora Serverless (MySQL)","mode",go,"pem","inferred"),Ae("postgres","PostgreSQL","mode",Qc,"pem","documented"),Ae("aurora-postgresql","Aurora PostgreSQL","mode",Qc,"pem","inferred"),Ae("aurora-postgresql-serverless","Aurora Serverless (PostgreSQL)","mode",Qc,"pem","inferred"),Ae("sqlserver","SQL Server","mode",["none","require","verify-full"],"pem","documented"),Ae("babelfish","Babelfish","undocumented",void 0,"pem","unconfirmed"),Ae("azuredb","Azure SQL Database","undocumented",void 0,"pem","unconfirmed"),Ae("azure-sql-managed-instance","Azure SQL Managed Instance","undocumented",void 0,"pem","unconfirmed"),Ae("oracle","Oracle","mode",["none","verify-ca"],"wallet","documented"),Ae("sybase","SAP ASE","mode",["none","verify-full"],"pem","documented"),Ae("mongodb","MongoDB","mode",["none","require","verify-full"],"pem","documented"),Ae("docdb","Amazon DocumentDB","mode",void 0,"pem","documented","AWS DMS user guide, Using Amazon DocumentDB as a source and as a target"),Ae("db2","Db2 LUW","mode",["none","verify-ca"],"pem","documented"),Ae("db2-zos","Db2 for z/OS","mode",["none","verify-ca"],"pem","documented"),Ae("redshift","Amazon Redshift","always",["none"],"none","documented"),Ae("redshift-serverless","Amazon Redshift Serverless","always",["none"],"none","inferred"),Ae("neptune","Amazon Neptune","always",["none"],"none","inferred"),Ae("s3","Amazon S3","always",["none"],"none","documented","hashicorp/terraform-provider-aws issue 31821"),Ae("dynamodb","Amazon DynamoDB","always",["none"],"none","documented"),Ae("kinesis","Amazon Kinesis","always",["none"],"none","documented"),Ae("elasticsearch","Elasticsearch","settings",void 0,"none","documented","AWS DMS API reference, ElasticsearchSettings"),Ae("opensearch","OpenSearch","settings",void 0,"none","documented","AWS DMS API reference, ElasticsearchSettings"),Ae("kafka","Kafka","settings",void 0,"none","documented","AWS DMS API reference, KafkaSettings"),Ae("redis","Redis","settings",void 0,"none","documented","AWS DMS API reference, RedisSettings"),Ae("dms-transfer","DMS transfer","undocumented",void 0,"undocumented","unconfirmed")].map(e=>[e.name,e]));function yo(e){return e.switch==="settings"?"none":e.modes?.at(-1)??"verify-full"}var _p=[..._s.values()].filter(e=>e.switch!=="mode").map(({name:e})=>e);function bs(e,n){let t=yp(e),r,s=1/0;for(let i of n){let o=yp(i),a=t.length>=4&&o.length>=4&&(t.startsWith(o)||o.startsWith(t))?.5+Math.abs(t.length-o.length)/100:1/0,c=Math.min(u0(t,o),a);c<s&&(r=i,s=c)}return s<=Math.max(1,Math.floor(t.length/4))?r:void 0}function yp(e){return e.toLowerCase().replace(/[^a-z0-9]/g,"")}function u0(e,n){if(Math.abs(e.length-n.length)>8||e.length>60)return 1/0;let t=[Array.from({length:n.length+1},(r,s)=>s)];for(let r=1;r<=e.length;r++){let s=[r];for(let i=1;i<=n.length;i++){let o=t[r-1],a=Math.min(o[i]+1,s[i-1]+1,o[i-1]+(e[r-1]===n[i-1]?0:1));r>1&&i>1&&e[r-1]===n[i-2]&&e[r-2]===n[i-1]&&(a=Math.min(a,t[r-2][i-2]+1)),s.push(a)}t.push(s)}return t[e.length][n.length]}function bp(e){let n=e.engine.state==="known"?e.engine.engine.title:"",t=e.role.state==="set"&&/^(source|target)$/.test(e.role.value)?e.role.value:"";return[n,t].filter(Boolean).join(" ")}function mn(e){return e.engine.state==="known"?yo(e.engine.engine):"verify-full"}function Bn(e){return[`ssl_mode        = "${e}"`,"certificate_arn = aws_dms_certificate.NAME.certificate_arn"]}function _o(e){let n=new Map;for(let t of e.split(";")){let r=t.indexOf("=");r>0&&n.set(t.slice(0,r).trim().toLowerCase(),t.slice(r+1).trim())}return n}function ws(e,n){if(e.state==="set")return _o(e.value).get(n.toLowerCase());if(e.state==="open")return _o(e.prefix.slice(0,e.prefix.lastIndexOf(";")+1)).get(n.toLowerCase())}function kp(e){let{engine:n,mode:t}=e;return n.state==="known"&&n.engine.name==="redis"?wp(e,"redis","ssl_security_protocol","sslSecurityProtocol"):n.state==="known"&&n.engine.name==="kafka"?wp(e,"kafka","security_protocol","securityProtocol"):!(n.state==="relational"||n.state==="known"&&n.engine.switch==="mode")||t.state!=="absent"&&!(t.state==="set"&&t.mode==="none")?void 0:{what:t.state==="absent"?'ssl_mode is not set, and DMS then uses "none"':'ssl_mode is "none"',place:t.place,lines:Bn(mn(e))}}function wp(e,n,t,r){let s=e.settings[n],i=s.state==="there"?s.get(t):void 0,o=e.extraAttributes,a=ws(o,r);if(i===void 0||o.state==="open"||a!==void 0&&a.toLowerCase()!=="plaintext")return;let c=`${n}_settings.${t}`,d=[`${n}_settings {`,`  ${t} = "ssl-encryption"`,"}"];if(a!==void 0)return{what:`${r} in extra_connection_attributes is "plaintext"`,place:o.place,lines:d};let f=i.state==="set"?i.value:i.state==="absent"?"":void 0;return f==="plaintext"?{what:`${c} is "plaintext"`,place:i.place,lines:d}:f===""&&n==="kafka"?{what:`${c} is not set`,place:i.place,lines:d}:void 0}var vp=Z({id:"database-requires-tls",level:"error",securitySeverity:"5.3",precision:"high",tags:["security","correctness","availability"],title:"The database takes only TLS, and the endpoint uses none",check:f0,message:({what:e,database:n,by:t,lines:r},s)=>({fact:`${s} connects without TLS (${e}) to ${n}, which refuses such connections: ${t}.`,remedy:r[0]?.startsWith("ssl_mode")?"Set the strongest mode of the engine, and link the certificate of the authority.":"Ask for encryption in the settings of the endpoint.",lines:r})});function f0(e){let n=Ut(e);if(n.state==="none")return S(n.why);let{database:t}=n,r=mo(t,e.root);if(r.state==="unknown")return S(`whether ${t.address} forces TLS can't be known`);if(r.state!=="forced")return S(`${t.address} does not force TLS`);if(!ho(e,r.protocol))return S(`the endpoint's engine is not that of ${t.address}`);if(r.protocol==="sqlserver")return S("what SQL Server does with a client that asks for no encryption is not documented");let s=kp(e);if(s===void 0)return D(e.modeField.place);let{what:i,place:o,lines:a}=s,c={range:r.place?.at??t.at,label:r.by};return E({...o,related:[...o.related,c]},{what:i,database:t.address,by:r.by,lines:a})}var p0=/^arn:aws[a-z-]*:dms:([a-z0-9-]+):\d{12}:cert:[A-Za-z0-9-]+$/;function bo(e,n,t){switch(e.state){case"absent":return xp(e.missed)?{state:"dangling",missed:e.missed,place:e.place,none:!0}:{state:"none",place:e.place,missed:e.missed};case"set":return m0(e.value,e.place,n,t,e.sensitive);case"error":return xp(e.missed)||e.missed?.resource?{state:"dangling",missed:e.missed,place:e.place,none:!1}:{state:"open",reason:e.reason,place:e.place};case"open":{let{reference:r,place:s}=e;if(r===void 0)return g0(e,n);if(r.type!=="aws_dms_certificate")return _0(r.type,r.attribute,e);if(r.attribute!=="certificate_arn")return{state:"foreign",what:`${r.attribute==="id"?"the certificate's id":`the certificate's ${r.attribute}`}, not its ARN`,place:s};let i=t.resources.get(r.address);return Zc(i?.region,n.region)?Xc(i.region,n.region,s):{state:"linked",certificate:i,address:r.address,place:s}}}}function xp(e){return e?.resource?.type==="aws_dms_certificate"&&e.wanted!=="null"}function wo({kind:e,in:n,wanted:t}){return e==="undeclared"?`${t} is not declared`:e==="attribute"?`${n} has no attribute ${t}`:t.startsWith(".")?`${n} has several instances, and none is named`:`${n} has no ${n.startsWith("local.")||n.startsWith("var.")?"key":"instance"} ${t}`}function m0(e,n,t,r,s){if(e.trim()==="")return{state:"none",place:n};let i=p0.exec(e);if(i===null)return{state:"foreign",what:s?"no ARN of a DMS certificate":Ap(e),place:n};if(Zc(i[1],t.region))return Xc(i[1],t.region,n);let o=h0(r).get(e);return o===void 0?{state:"literal",arn:e,place:n}:{state:"linked",certificate:o,address:o.address,place:n}}var Sp=new WeakMap;function h0(e){let n=Sp.get(e);return n===void 0&&(n=new Map([...e.resources.values()].flatMap(t=>{let r=t.type==="aws_dms_certificate"?t.values.get("certificate_arn"):void 0;return r?.kind==="string"?[[r.value,t]]:[]})),Sp.set(e,n)),n}function g0({prefix:e,suffix:n,place:t,reason:r},s){let[,i,o]=/^arn:aws[a-z-]*:([a-z0-9-]+):(?:([a-z0-9-]+):)?/.exec(e)??[];return i===void 0?{state:"open",reason:r,place:t}:i!=="dms"?{state:"foreign",what:Ap(e),place:t}:Zc(o,s.region)?Xc(o,s.region,t):e.includes(":cert:")||/:cert:[A-Za-z0-9-]+$/.test(n)?{state:"literal",arn:`${e}\u2026${n}`,place:t}:{state:"open",reason:r,place:t}}function Zc(e,n){let t=r=>r!==void 0&&/^[a-z]{2}(-[a-z]+)+-\d$/.test(r);return t(e)&&t(n)&&e!==n}function Xc(e,n,t){return{state:"foreign",what:`a certificate of the region ${e} (the endpoint is in ${n})`,place:t}}function Ap(e){let n=/^arn:aws[a-z-]*:([a-z0-9-]+):/.exec(e)?.[1];return n==="acm"?"the ARN of an ACM certificate":n==="iam"?"the ARN of an IAM server certificate":n==="dms"?"the ARN of another kind of DMS resource, or a malformed one":n===void 0?"no ARN":`an ARN of the service ${n}`}var y0={aws_acm_certificate:"an ACM certificate",aws_acm_certificate_validation:"an ACM certificate",aws_iam_server_certificate:"an IAM server certificate",aws_acmpca_certificate:"a certificate of AWS Private CA",aws_acmpca_certificate_authority:"an authority of AWS Private CA",aws_iot_certificate:"a certificate of AWS IoT",aws_rds_certificate:"an RDS certificate",aws_secretsmanager_secret:"a secret",aws_s3_object:"an S3 object",aws_s3_bucket_object:"an S3 object"};function _0(e,n,t){let r=y0[e];return r!==void 0&&/(^|_)(arn|id)$/.test(n)?{state:"foreign",what:`the ${n} of ${r}`,place:t.place}:{state:"open",reason:t.reason,place:t.place}}var Op=Z({id:"endpoint-certificate-dangling",level:"error",securitySeverity:"5.9",precision:"very-high",tags:["security","external/cwe/cwe-295","correctness"],title:"The link to the certificate leads nowhere",check:w0,message:({argument:e,kind:n,in:t,wanted:r,instead:s,exists:i,none:o},a)=>({fact:`${a} links ${e} to nothing: ${wo({kind:String(n),in:String(t),wanted:String(r)})}${o?", so the look-up falls back and the endpoint has no certificate":""}.${b0(i)}`,remedy:s?`Write ${n==="key"?JSON.stringify(s):s}.`:"Link a certificate that is declared.",lines:s&&n==="attribute"?[`${String(e).replace(/^.*\./,"")} = ${t}.${s}`]:[]})});function b0(e){let n=Array.isArray(e)?e:[];return n.length===0?"":` There ${n.length===1?"is":"are"}: ${n.join(", ")}.`}function w0(e){let n=e.links.flatMap(({argument:t,link:r})=>r.state==="dangling"?[E(r.place,k0(t,r),v0(e,t,r))]:r.state==="none"||r.state==="open"?[]:[D(r.place)]);return n.length>0?n:S("no certificate is linked")}function k0(e,{missed:n,none:t}){let r=n.exists.filter(o=>o!==n.wanted&&JSON.stringify(o)!==n.wanted),i=n.kind==="attribute"&&n.wanted==="arn"?"certificate_arn":/^\d+$/.test(n.wanted)?void 0:bs(n.wanted,r);return{argument:e,kind:n.kind,in:n.in,wanted:n.wanted,instead:i,none:t,exists:n.kind==="attribute"?[]:r}}function v0(e,n,{missed:t}){if(!(t.kind!=="attribute"||t.wanted!=="arn"))return{address:e.address,attribute:n,value:`${t.in}.certificate_arn`,safe:!0}}var $p=Z({id:"endpoint-certificate-foreign",level:"error",securitySeverity:"5.9",precision:"very-high",tags:["security","external/cwe/cwe-295","correctness"],title:"The linked certificate is none that DMS can use",silences:["endpoint-certificate-unused"],check:x0,message:({argument:e,what:n},t)=>({fact:`${t} has as its ${e} ${n}; DMS takes only certificates that were imported into it, of the same region.`,remedy:"Import the certificate of the authority with aws_dms_certificate and link that.",lines:[`${String(e).replace(/^.*\./,"")} = aws_dms_certificate.NAME.certificate_arn`]})});function x0(e){let n=e.links.flatMap(({argument:t,link:r})=>r.state==="foreign"?[E(r.place,{argument:t,what:r.what})]:r.state==="linked"||r.state==="literal"?[D(r.place)]:[]);return n.length>0?n:S("no certificate is linked")}var Ep=Z({id:"endpoint-certificate-kind",level:"error",securitySeverity:"5.9",precision:"very-high",tags:["security","external/cwe/cwe-295","correctness"],title:"The linked certificate is of a kind that the engine does not take",check:S0,message:({argument:e,engine:n,certificate:t,takes:r},s)=>({fact:`${s} links ${t} as its ${e}, which is ${r==="wallet"?"a PEM":"an Oracle wallet"}; AWS documents ${r==="wallet"?"an Oracle wallet":"a PEM"} for ${n}.`,remedy:r==="wallet"?"Put the authority into a wallet (orapki), and import that as certificate_wallet.":"Import the certificate of the authority as certificate_pem.",lines:[r==="wallet"?'certificate_wallet = filebase64("cwallet.sso")':'certificate_pem = file("${path.module}/ca.pem")']})});function S0({engine:e,mode:n,links:t,world:r}){if(e.state!=="known")return S("the engine is not known");if((n.state==="absent"||n.state==="set"&&n.mode==="none")&&e.engine.switch==="mode")return S("without a mode the certificate has no effect");let i=t.flatMap(({argument:o,link:a})=>{let c=o==="certificate_arn"?e.engine.certificate:"pem";if(a.state!=="linked"||a.certificate===void 0||c!=="pem"&&c!=="wallet")return[];let d=A0(a.certificate,r);return d===void 0?[]:d===c?[D(a.place)]:[E(a.place,{argument:o,engine:e.engine.title,certificate:a.address,takes:c})]});return i.length>0?i:S("no certificate of a known kind is linked")}function A0(e,n){let{pem:t,wallet:r}=Uc(e,n);return t.state!=="absent"&&t.state!=="error"&&r.state==="absent"?"pem":r.state!=="absent"&&r.state!=="error"&&t.state==="absent"?"wallet":void 0}function Tp(e,n,t){let r=c=>O0(e(c),c,n),[s,i,o]=[r("kafka_settings"),r("redis_settings"),r("elasticsearch_settings")],a=(c,d,f)=>d.state==="there"?f.map(l=>({argument:`${c}.${l}`,link:bo(d.get(l),n,t)})):[];return{kafka:s,redis:i,elasticsearch:o,links:[...a("kafka_settings",s,["ssl_ca_certificate_arn","ssl_client_certificate_arn","ssl_client_key_arn"]),...a("redis_settings",i,["ssl_ca_certificate_arn"])]}}function O0(e,n,t){if(e===void 0)return t.incomplete===void 0?{state:"absent"}:Rp(qe(void 0,n,t));let r=e.kind==="list"?e.items[0]:e;switch(r?.kind){case void 0:case"null":case"absent":return{state:"absent"};case"object":return{state:"there",get:s=>$0(r,s,n,t)};default:return Rp(qe(r,n,t))}}function Rp(e){return e.state==="open"||e.state==="error"?{state:"open",field:e}:{state:"absent"}}function $0(e,n,t,r){let s=e.entries.get(n),i=s!==void 0&&s.origin===void 0?{...s,origin:e.origin}:s,o=qe(i,n,r);return i!==void 0||o.state!=="absent"?o:{...o,place:rn(e,t,r)}}var ed=["aws_dms_endpoint","aws_dms_s3_endpoint"],E0=16,R0=["engine_name","ssl_mode","certificate_arn","extra_connection_attributes","kafka_settings","redis_settings","elasticsearch_settings","s3_settings","server_name","endpoint_type"],T0=["engine_name","ssl_mode","certificate_arn"];function nd(e,n){let t=s=>{let i=s.flatMap(o=>e.values.get(o)??[]);return gs([e.exists,...i].flatMap(an),E0)};return(t(R0)??t(T0)??[[]]).flatMap(s=>{let i=$t(e.exists,s);return i.kind==="bool"&&!i.value?[]:[{world:s,endpoint:M0(e,n,s)}]})}function $r({resource:e},n){if(e.change!==void 0)return!1;let{ignoreChanges:t}=e.lifecycle;return t==="all"||t.some(r=>r.split(/[.[]/)[0]===n)}function M0(e,n,t){let r=d=>{let f=e.values.get(d);return f===void 0?void 0:$t(f,t)},s=d=>qe(r(d),d,e),i=s("certificate_arn"),o=s("ssl_mode"),a=bo(i,e,n),c=Tp(r,e,n);return{resource:e,root:n,address:e.address,role:s("endpoint_type"),engine:e.type==="aws_dms_s3_endpoint"?C0(e):V0(s("engine_name"),n),mode:P0(o),modeField:o,certificate:a,certificateField:i,serverName:s("server_name"),extraAttributes:s("extra_connection_attributes"),settings:c,field:s,valueOf:r,world:t,links:[{argument:"certificate_arn",link:a},...c.links]}}function C0(e){return{state:"known",engine:_s.get("s3"),place:rn({kind:"string",value:"s3"},"engine_name",e)}}var I0=new Set(["aws_db_instance","aws_rds_cluster","aws_rds_cluster_instance","aws_rds_global_cluster"]);function V0(e,n){if(e.state==="set"){let t=_s.get(e.value),r=e.value==="s3"&&N0(n.awsProviderVersion);return t!==void 0&&!r?{state:"known",engine:t,place:e.place}:{state:"unknown",name:e.sensitive?"(sensitive)":e.value,place:e.place}}return e.state==="open"&&e.reference?.attribute==="engine"&&I0.has(e.reference.type)?{state:"relational",place:e.place}:{state:"open",field:e}}function N0(e){return e?.split(",").some(n=>Number(/^\s*(?:>=|~>|=|>)?\s*v?(\d+)/.exec(n)?.[1]??0)>=6)??!1}function P0(e){switch(e.state){case"set":{let n=Or.find(t=>t===e.value);return n===void 0?{state:"invalid",value:e.sensitive?"(sensitive)":e.value,place:e.place}:{state:"set",mode:n,shown:e.sensitive?"(sensitive)":n,place:e.place}}case"absent":return{state:"absent",place:e.place,field:e};default:return{state:"open",field:e}}}var Mp=Z({id:"endpoint-certificate-missing",level:"error",securitySeverity:"5.9",precision:"very-high",tags:["security","external/cwe/cwe-295"],title:"A verifying mode has no certificate to verify with",check:j0,message:({mode:e,argument:n,missed:t},r)=>({fact:`${r} has ${e}, which AWS documents as needing a certificate, but ${n} is not set${t?` (${t})`:""}.`,remedy:n==="certificate_arn"?"Import the certificate of the authority and link it.":"Import the client certificate and its key, and link both.",lines:[n==="certificate_arn"?"certificate_arn = aws_dms_certificate.NAME.certificate_arn":`${String(n).replace(/^.*\./,"")} = aws_dms_certificate.NAME.certificate_arn`]})});function j0(e){let{engine:n,mode:t,certificate:r}=e;if(n.state==="known"&&n.engine.name==="kafka")return D0(e);if(n.state==="unknown"||n.state==="open")return S("the engine is not known");if(n.state==="known"&&(n.engine.certificate==="none"||n.engine.certificate==="undocumented"))return S("the engine takes no certificate");if(t.state!=="set"||t.mode!=="verify-ca"&&t.mode!=="verify-full")return S("no mode that verifies");let s={mode:`ssl_mode = "${t.shown}"`,argument:"certificate_arn"};switch(r.state){case"none":return E(r.place,s);case"dangling":return r.none?E(r.place,{...s,missed:wo(r.missed)}):S("the link leads nowhere");case"open":return ke(r.place,r.reason,"Whether the certificate that this mode needs is linked can't be known");default:return $r(e,"certificate_arn")&&!$r(e,"ssl_mode")?ke(r.place,{kind:"ignored-changes",attribute:"certificate_arn"},"Whether the endpoint really has this certificate can't be known"):D(r.place)}}function D0(e){let n=e.settings.kafka,t=n.state==="there"?n.get("security_protocol"):void 0;return t?.state!=="set"||t.value!=="ssl-authentication"?S("Kafka needs client certificates only with ssl-authentication"):e.settings.links.filter(({argument:r})=>r.includes("client")).map(({argument:r,link:s})=>s.state==="none"||s.state==="dangling"&&s.none?E(s.place,{mode:'security_protocol = "ssl-authentication"',argument:r}):s.state==="open"?ke(s.place,s.reason,`Whether ${r} is linked can't be known`):D(s.place))}var Cp=Z({id:"endpoint-certificate-unused",level:"note",securitySeverity:"3.0",precision:"high",tags:["security","external/cwe/cwe-295"],title:"The linked certificate has no effect",check:L0,message:({why:e,strongest:n},t)=>({fact:`${t} links a certificate that has no effect: ${e}.`,remedy:n?`Set ssl_mode = "${n}", so that the server is verified with it.`:"Leave certificate_arn out.",lines:n?[`ssl_mode = "${n}"`]:[]})});function L0(e){let{certificate:n,engine:t,mode:r}=e;if(n.state!=="linked"&&n.state!=="literal")return S("no certificate is linked");if(t.state==="unknown"||t.state==="open")return S("the engine is not known");if(t.state==="known"&&t.engine.certificate==="none")return E(n.place,{why:`${t.engine.title} endpoints take no certificate_arn`});if(t.state==="known"&&t.engine.certificate==="undocumented")return S(`AWS does not say whether ${t.engine.title} takes a certificate`);if(r.state==="open"||r.state==="invalid")return S("the mode is not known");if(r.state==="set"&&(r.mode==="verify-ca"||r.mode==="verify-full"))return D(n.place);let i=r.state==="set"?`ssl_mode = "${r.shown}" verifies no certificate`:"ssl_mode is not set";return E(n.place,{why:i,strongest:mn(e)})}var Ip=Z({id:"endpoint-engine-unknown",level:"error",securitySeverity:"3.0",precision:"high",tags:["security","correctness"],title:"engine_name is no engine of DMS",check:F0,message:({name:e,instead:n,removed:t},r)=>({fact:t?`${r} has engine_name = "s3", which version 6 of the AWS provider no longer has.`:`${r} has engine_name = ${JSON.stringify(e)}, which is no engine of DMS.`,remedy:t?"Use the resource aws_dms_s3_endpoint.":`Write "${n}".`,lines:t?[]:[`engine_name = "${n}"`]})}),W0={postgresql:"postgres",pgsql:"postgres","aurora-mysql":"aurora","aurora-postgres":"aurora-postgresql",mssql:"sqlserver","sql-server":"sqlserver",documentdb:"docdb","sqlserver-ex":"sqlserver","sqlserver-se":"sqlserver","sqlserver-ee":"sqlserver","sqlserver-web":"sqlserver","oracle-ee":"oracle","oracle-se2":"oracle","oracle-se":"oracle",msk:"kafka",mongo:"mongodb"};function F0(e){let{engine:n}=e;if(n.state==="known")return D(n.place);if(n.state!=="unknown")return S("the engine can't be known");if(n.name==="s3")return E(n.place,{name:n.name,removed:!0});let t=W0[n.name.toLowerCase()]??bs(n.name,_s.keys());return t===void 0||e.root.acceptedByTerraform?ke(n.place,{kind:"invalid",what:`dmslint does not know the engine ${JSON.stringify(n.name)}`,advice:"Write the name of a DMS engine; a new one needs a newer dmslint."},"Where its TLS switch is can't be known"):E(n.place,{name:n.name,instead:t},{address:e.address,attribute:"engine_name",value:JSON.stringify(t),safe:t==="postgres"})}function ko(e){if(e.state==="set"){let t=e.value.trim().replace(/^\[(.*)\]$/,"$1");return t===""?"unknown":process.getBuiltinModule("node:net").isIP(t)!==0?"address":"name"}if(e.state!=="open")return"unknown";if(/[g-z_-]/i.test(e.prefix+e.suffix)||/[a-z]\.|\.[a-z]/i.test(`${e.prefix} ${e.suffix}`))return"name";let{reference:n}=e;return n===void 0?"unknown":B0[n.type]?.includes(n.attribute)?"name":"unknown"}var B0={aws_db_instance:["address","endpoint"],aws_rds_cluster:["endpoint","reader_endpoint"],aws_rds_cluster_instance:["endpoint"],aws_rds_cluster_endpoint:["endpoint"],aws_db_proxy:["endpoint"],aws_docdb_cluster:["endpoint","reader_endpoint"],aws_redshift_cluster:["endpoint","dns_name"],aws_route53_record:["fqdn","name"],aws_lb:["dns_name"]};var Vp=Z({id:"endpoint-hostname-is-address",level:"warning",securitySeverity:"4.0",precision:"high",tags:["security","external/cwe/cwe-297"],title:"The host name is verified, but server_name is an IP address",check:z0,message:(e,n)=>({fact:`${n} verifies the server's name with ssl_mode = "verify-full", but its server_name is an IP address, which certificates of databases seldom name.`,remedy:"Write the server's DNS name, as it stands in its certificate.",lines:['server_name = "DATABASE.EXAMPLE.COM"']})});function z0({engine:e,mode:n,serverName:t}){if(e.state!=="known"||e.engine.switch!=="mode"||e.engine.modes?.includes("verify-full")===!1)return S("no engine that has verify-full");if(n.state!=="set"||n.mode!=="verify-full")return S("the host name is not verified");switch(ko(t)){case"address":return E(t.place,{});case"name":return D(t.place);case"unknown":return S("server_name is not known")}}var Np=Z({id:"endpoint-hostname-unverified",level:"note",securitySeverity:"3.0",precision:"high",tags:["security","external/cwe/cwe-297"],title:"The certificate is verified, but not the host name",check:U0,message:({mode:e},n)=>({fact:`${n} verifies the authority of the server's certificate, but not the host name: ssl_mode is "${e}", and server_name is a host name.`,remedy:'Set ssl_mode = "verify-full".',lines:['ssl_mode = "verify-full"']})});function U0(e){let{engine:n,mode:t}=e;return n.state!=="known"||n.engine.switch!=="mode"?S("no engine that has verify-full"):t.state!=="set"||t.mode!=="verify-ca"&&t.mode!=="verify-full"?S("no certificate is verified"):t.mode==="verify-full"?D(t.place):yo(n.engine)!=="verify-full"?S(`${n.engine.title} has no verify-full`):ko(e.serverName)!=="name"?S("server_name is not known to be a host name"):E(t.place,{mode:t.shown})}var Pp=Z({id:"endpoint-mode-inherited",level:"note",securitySeverity:"3.0",precision:"high",tags:["security","DMS.9"],title:"The mode is not written; the state supplies it",check:q0,message:({mode:e,strongest:n},t)=>({fact:`${t} has no ssl_mode in its configuration: the mode "${e}" comes from the state, and a new endpoint of this configuration would use "none".`,remedy:`Write the mode: ssl_mode = "${e==="none"?n:e}".`,lines:e==="none"?Bn(String(n)):[`ssl_mode = "${e}"`]})});function q0(e){let{engine:n,mode:t,resource:r}=e;return r.change?.inherited.has("ssl_mode")?n.state==="known"&&n.engine.switch!=="mode"&&n.engine.switch!=="undocumented"?S("ssl_mode is not the TLS switch of this engine"):t.state!=="set"?S("the state holds no mode"):E(t.place,{mode:t.shown,strongest:mn(e)}):S("ssl_mode does not come from a state")}var jp=Z({id:"endpoint-mode-unsupported",level:"error",securitySeverity:"5.9",precision:"very-high",tags:["security","external/cwe/cwe-1188"],title:"AWS documents no such ssl_mode for the engine",silences:["endpoint-server-unverified","endpoint-hostname-unverified","endpoint-certificate-unused"],check:H0,message:({engine:e,mode:n,modes:t,instead:r},s)=>({fact:t===void 0?`${s} has ssl_mode = ${JSON.stringify(n)}, which is no mode; DMS has "none", "require", "verify-ca" and "verify-full".`:`${s} has ssl_mode = ${JSON.stringify(n)}, and AWS documents no such mode for ${e}: only ${t.join(", ")}.`,remedy:r==="none"?"Leave ssl_mode out: it is not what switches TLS on for this engine.":`Write ssl_mode = "${r}".`,lines:r==="none"?['ssl_mode = "none"']:r==="require"?['ssl_mode = "require"']:Bn(String(r))})});function H0(e){let{engine:n,mode:t}=e;if(t.state==="absent")return S("ssl_mode is not set");if(t.state==="open")return n.state==="known"&&n.engine.switch==="always"?ke(t.field.place,t.field.reason,"Whether this engine has the mode can't be known"):S("ssl_mode can't be known");if(t.state==="invalid"){let o=n.state==="known"&&n.engine.modes||Or,a=mn(e),c=bs(t.value,o.filter(f=>f!=="none")),d=a==="none"?a:c??a;return E(t.place,{mode:t.value,instead:d},{address:e.address,attribute:"ssl_mode",value:JSON.stringify(d),safe:c===d})}if(n.state==="relational")return t.mode==="require"||t.mode==="verify-ca"?ke(t.place,{kind:"invalid",what:"the engine is read from the database"},"Whether the engine has this mode can't be known"):D(t.place);if(n.state==="open"){if(t.mode==="none")return S("the engine can't be known");let o=n.field.state==="absent"?{kind:"invalid",what:"engine_name is not set",advice:"Set engine_name."}:n.field.reason;return ke(n.field.place,o,`Whether the engine has the mode ${t.shown} can't be known`)}if(n.state==="unknown")return S("engine_name is no DMS engine");let{modes:r,title:s}=n.engine;if(r===void 0)return S(`AWS documents no list of modes for ${s}`);if(r.includes(t.mode))return D(t.place);let i=mn(e);return E(t.place,{engine:s,mode:t.shown,modes:r,instead:i},{address:e.address,attribute:"ssl_mode",value:JSON.stringify(i),safe:!0})}var Dp=Z({id:"endpoint-password-literal",level:"warning",securitySeverity:"7.0",precision:"high",tags:["security","external/cwe/cwe-798"],title:"A password stands in the configuration",check:J0,message:({argument:e},n)=>({fact:`${n} has its ${e} written in the configuration, where everyone who reads the code reads it.`,remedy:"Take it from AWS Secrets Manager, or from a sensitive variable without a default; and change it.",lines:e==="password"?["secrets_manager_arn = SECRET_ARN","secrets_manager_access_role_arn = ROLE_ARN"]:[`${String(e).replace(/^.*\./,"")} = var.PASSWORD`]})});function J0(e){let{resource:n}=e,{ignoreChanges:t}=n.lifecycle,r=Jf(e).flatMap(({argument:s,within:i,value:o})=>{if(t==="all"||t.includes(i))return[];let a=s.replace(/^.*\./,""),c=ys(o);return c===void 0?[D(rn(o,i,n))]:[E(rn(c,n.places.has(a)?a:i,n),{argument:s})]});return r.length>0?r:S("no password is set, or another one than is written")}var Lp=Z({id:"endpoint-plaintext",level:"error",securitySeverity:"7.5",precision:"very-high",tags:["security","external/cwe/cwe-319","DMS.9","CT.DMS.PR.2"],title:"The endpoint connects to its database in clear text",check:G0,message:({mode:e,strongest:n},t)=>({fact:`${t} sends its traffic in clear text: ${e===void 0?'ssl_mode is not set, and DMS then uses "none"':`ssl_mode is "${e}"`}.`,remedy:`Set ssl_mode = "${n}" and link the certificate of the authority.`,lines:Bn(String(n))})});function G0(e){let{engine:n,mode:t}=e;if(n.state==="unknown")return S("engine_name is no DMS engine");if(n.state==="known"&&(n.engine.switch==="always"||n.engine.switch==="settings"))return S(`ssl_mode is not the TLS switch of ${n.engine.title}`);if(t.state==="open")return ke(t.field.place,t.field.reason,"Whether the connection is encrypted can't be known from ssl_mode");let r=t.place;if(t.state==="invalid")return S("ssl_mode is no mode at all");let s=t.state==="absent"||t.mode==="none";return n.state==="known"&&n.engine.switch==="undocumented"?t.state==="set"&&t.mode.startsWith("verify")&&n.engine.certificate!=="undocumented"?D(r):ke(r,{kind:"invalid",what:`AWS does not say whether ssl_mode is the TLS switch of ${n.engine.title}`,advice:"Set the strongest mode that DMS takes here, and let the server refuse connections without TLS."},"Whether the connection is encrypted can't be known"):s?n.state==="open"?ke(n.field.place,K0(n.field),`The connection is in clear text unless the engine is one of ${_p.join(", ")}`):E(r,{mode:t.state==="absent"?void 0:t.shown,strongest:mn(e)}):$r(e,"ssl_mode")?ke(r,{kind:"ignored-changes",attribute:"ssl_mode"},"Whether the endpoint really uses this mode can't be known"):D(r)}function K0(e){return e.state==="absent"?{kind:"invalid",what:"engine_name is not set",advice:"Set engine_name."}:e.reason}var Y0=new Map([["9092",!1],["9094",!0],["9096",!0],["9098",!0],["9194",!0],["9196",!0],["9198",!0]]),Q0=/\.kafka(?:-serverless)?\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?:(\d+)$/;function Wp(e){if(e.state==="set"){let r=new Set(e.value.split(",").map(o=>Q0.exec(o.trim())?.[1]??"")),[s]=r,i=s===void 0?void 0:Y0.get(s);return r.size===1&&i!==void 0?{tls:i,named:`port ${s}`}:void 0}if(e.state!=="open")return;let n=e.reference??(e.madeFrom.length===1?e.madeFrom[0]:void 0);if(n?.type!=="aws_msk_cluster")return;let t=/^bootstrap_brokers(_(?:public_)?(?:tls|sasl_scram|sasl_iam))?$/.exec(n.attribute);return t===null?void 0:{tls:t[1]!==void 0,named:n.attribute}}var td="1521";function Fp(e){return e.field("port")}var Bp=Z({id:"endpoint-port-mismatch",level:"warning",securitySeverity:"3.0",precision:"high",tags:["security","correctness"],title:"The port contradicts the TLS setting",check:Z0,message:({setting:e,named:n,speaks:t,remedy:r,line:s},i)=>({fact:`${i} has ${e}, but connects to ${n}, which is for ${t}.`,remedy:String(r),lines:s?[String(s)]:[]})});function Z0(e){let{engine:n}=e;return n.state!=="known"?S("the engine is not known"):n.engine.name==="kafka"?X0(e):n.engine.name==="oracle"?ex(e):S("the port of this engine says nothing")}function X0({settings:e}){let n=e.kafka.state==="there"?e.kafka.get("security_protocol"):void 0,t=e.kafka.state==="there"?e.kafka.get("broker"):void 0;if(n?.state!=="set"||t===void 0)return S("security_protocol is not known");let r=Wp(t);if(r===void 0)return S("the broker is not known to be one of MSK");let s=n.value!=="plaintext";return r.tls===s?D(t.place):E(t.place,{setting:`security_protocol = ${n.sensitive?"(sensitive)":JSON.stringify(n.value)}`,named:`${r.named} of Amazon MSK`,speaks:r.tls?"TLS":"clear text",remedy:s?"Connect to the brokers by TLS: port 9094, or 9096 with SASL/SCRAM.":'Set security_protocol = "ssl-encryption".',line:s?void 0:'security_protocol = "ssl-encryption"'})}function ex(e){let{mode:n}=e,t=Fp(e);return n.state!=="set"||n.mode!=="verify-ca"?S("ssl_mode is not verify-ca"):t.state!=="set"?S("the port is not known"):t.value!==td?D(t.place):E(t.place,{setting:'ssl_mode = "verify-ca"',named:`port ${td}`,speaks:"Oracle's listener without TLS",remedy:"Give the port of the TCPS listener: 2484, or that of the SSL option of RDS.",line:"port = 2484"})}var zp=Z({id:"endpoint-secrets-ignored",level:"warning",securitySeverity:"3.0",precision:"high",tags:["security","correctness"],title:"The AWS provider drops secrets_manager_arn for the engine",check:nx,message:({engine:e},n)=>({fact:`${n} has secrets_manager_arn, which the AWS provider does not send for ${e}: the endpoint is made without the secret.`,remedy:"Read the secret with a data source, and give server_name, port, username and password from it.",lines:['username = jsondecode(data.aws_secretsmanager_secret_version.NAME.secret_string)["username"]']})});function nx({engine:e,field:n}){if(e.state!=="known")return S("the engine is not known");let t=n("secrets_manager_arn");return t.state==="absent"||t.state==="set"&&t.value===""?S("secrets_manager_arn is not set"):Hf.has(e.engine.name)?t.state==="set"||t.state==="open"&&t.reference!==void 0?E(t.place,{engine:e.engine.title}):ke(t.place,t.reason,"Whether it has a secrets_manager_arn, which is dropped, can't be known"):D(t.place)}var Up=Z({id:"endpoint-server-unverified",level:"warning",securitySeverity:"5.9",precision:"very-high",tags:["security","external/cwe/cwe-295"],title:"The connection is encrypted, but the server is not verified",check:tx,message:({mode:e,strongest:n},t)=>({fact:`${t} encrypts its connection, but verifies no certificate: ssl_mode is "${e}", so anyone in between can pose as the server.`,remedy:`Set ssl_mode = "${n}", the strongest mode that this engine has, and link the certificate of the authority.`,lines:Bn(String(n))})});function tx(e){let{engine:n,mode:t}=e;return n.state==="relational"||n.state==="known"&&n.engine.switch==="mode"?t.state!=="set"?S("no mode is known"):t.mode==="none"?S("the connection is in clear text"):t.mode==="require"?E(t.place,{mode:t.shown,strongest:mn(e)}):D(t.place):S("ssl_mode is not the TLS switch of this engine")}var Jp=Z({id:"endpoint-settings-plaintext",level:"error",securitySeverity:"7.5",precision:"very-high",tags:["security","external/cwe/cwe-319","DMS.12"],title:"The settings of the endpoint ask for clear text",check:rx,message:({argument:e,value:n,lines:t},r)=>({fact:`${r} sends its traffic in clear text: ${e} is ${n}.`,remedy:String(e).includes("extra_connection_attributes")?"Take it out there, and ask for encryption in the settings block.":"Ask for encryption there.",lines:t??[]})}),Er="Whether the connection is encrypted can't be known from the settings of the endpoint",qp={redis:["ssl-encryption"],kafka:["ssl-encryption","ssl-authentication","sasl-ssl",""]};function rx(e){if(e.engine.state!=="known")return S("the engine is not known");switch(e.engine.engine.name){case"redis":return Hp(e,"redis","ssl_security_protocol","sslSecurityProtocol",'ssl_security_protocol = "ssl-encryption"');case"kafka":return Hp(e,"kafka","security_protocol","securityProtocol",'security_protocol = "ssl-encryption"');case"elasticsearch":case"opensearch":return sx(e);default:return S("the TLS switch of this engine is not in settings")}}function Hp(e,n,t,r,s){let i=`${n}_settings.${t}`,o=ws(e.extraAttributes,r);if(o?.toLowerCase()==="plaintext")return E(e.extraAttributes.place,{argument:`${r} in extra_connection_attributes`,value:'"plaintext"',lines:[`${n}_settings {`,`  ${s}`,"}"]});let a=e.settings[n];if(a.state==="open")return ke(a.field.place,a.field.reason,Er);let c=a.state==="there"?a.get(t):void 0;if(c?.state==="set"&&c.value.toLowerCase()==="plaintext")return E(c.place,{argument:i,value:c.sensitive?"(sensitive)":'"plaintext"',lines:[`${n}_settings {`,`  ${s}`,"}"]});if(c?.state==="open"||c?.state==="error")return ke(c.place,c.reason,Er);if(c?.state==="set"&&!qp[n].includes(c.value)){let f=qp[n].filter(p=>p!=="").join(", "),l={kind:"invalid",what:`${i} is no protocol of DMS`,advice:`Write one of ${f}.`};return ke(c.place,l,Er)}let d=e.extraAttributes;return o===void 0&&d.state==="open"?ke(d.place,d.reason,"extra_connection_attributes may ask for clear text"):Gp(e,`${n}_settings`,c?.place??d.place)}function sx(e){let n=e.settings.elasticsearch;if(n.state==="open")return ke(n.field.place,n.field.reason,Er);let t=n.state==="there"?n.get("endpoint_uri"):void 0;if(t===void 0||t.state==="absent")return S("endpoint_uri is not set");if(t.state==="error")return ke(t.place,t.reason,Er);let r=t.state==="set"?t.value:t.prefix;return/^http:\/\//i.test(r)?E(t.place,{argument:"elasticsearch_settings.endpoint_uri",value:"an http:// address",lines:["elasticsearch_settings {",'  endpoint_uri = "https://\u2026"',"}"]}):t.state==="set"||/^https:\/\//i.test(r)||ix(t)?Gp(e,"elasticsearch_settings",t.place):ke(t.place,t.reason,Er)}function Gp(e,n,t){return $r(e,n)?ke(t,{kind:"ignored-changes",attribute:n},Er):D(t)}function ix(e){return/^aws_(opensearch|elasticsearch)_domain$/.test(e.reference?.type??"")&&e.reference?.attribute==="endpoint"}var Kp=Z({id:"endpoint-tls-attribute-ineffective",level:"note",securitySeverity:"3.0",precision:"high",tags:["security","external/cwe/cwe-319"],title:"An extra connection attribute asks for TLS, and AWS documents no such attribute",check:ax,message:({names:e,strongest:n},t)=>({fact:`${t} has ${e.join(" and ")} in extra_connection_attributes, where AWS documents no attribute that switches TLS for this engine.`,remedy:`Leave it out and set ssl_mode = "${n}".`,lines:Bn(String(n))})}),ox=new Set(["sslmode","ssl","ssl_mode","usessl","requiressl","enablessl","sslca","sslcert","sslkey","sslrootcert","verifyservercertificate","trustservercertificate","encrypt","tls","usetls","requiretls"]);function ax(e){let{engine:n,extraAttributes:t}=e;if(n.state!=="relational"&&(n.state!=="known"||n.engine.switch!=="mode"))return S("no engine whose TLS switch is ssl_mode");let r=t.state==="set"?t.value:t.state==="open"?t.prefix.slice(0,t.prefix.lastIndexOf(";")+1):"",s=[..._o(r).keys()].filter(o=>ox.has(o)),i=t.state==="set"&&t.sensitive;return s.length>0?E(t.place,{names:i?["an attribute"]:s,strongest:mn(e)}):t.state==="set"?D(t.place):S("extra_connection_attributes is not set, or not known")}var ri=Z({id:"endpoint-undetermined",level:"note",securitySeverity:"3.0",precision:"high",tags:["security","DMS.9"],title:"What the endpoint does can't be known from this input",check:()=>S("the other rules say what is open"),message:({what:e,because:n,advice:t},r)=>({fact:`${r} is undetermined: ${cx(String(e))}, because ${n}.`,remedy:String(t??"Write the value itself, or check the plan."),lines:[]})});function cx(e){return e.charAt(0).toLowerCase()+e.slice(1)}var Yp=Z({id:"kafka-protocol-unset",level:"warning",securitySeverity:"5.9",precision:"high",tags:["security","external/cwe/cwe-319"],title:"A Kafka endpoint names no security protocol",check:dx,message:(e,n)=>({fact:`${n} names no security_protocol; the API documents only secure protocols as something to set, so what is left is clear text.`,remedy:"Set security_protocol in kafka_settings.",lines:["kafka_settings {",'  security_protocol = "ssl-encryption"',"}"]})});function dx(e){if(e.engine.state!=="known"||e.engine.engine.name!=="kafka")return S("the engine is not Kafka");let n=e.settings.kafka;if(n.state==="open")return S("kafka_settings can't be known");let t=n.state==="there"?n.get("security_protocol"):void 0;return t===void 0?S("there is no kafka_settings block, and the provider refuses the endpoint without it"):!(t.state==="absent"||t.state==="set"&&t.value==="")||ws(e.extraAttributes,"securityProtocol")!==void 0?D(t.place):e.extraAttributes.state==="open"?ke(e.extraAttributes.place,e.extraAttributes.reason,"Whether a security protocol is set can't be known"):E(t.place,{})}function xo(e){let n=e.resource.change?.before;if(n===void 0||!e.resource.change?.actions.some(o=>o==="update"||o==="create"))return[];let{kafka:t,redis:r}=e.settings,s=e.modeField;return[vo("ssl_mode",n.get("ssl_mode"),e.modeField,ux),vo("certificate_arn",n.get("certificate_arn"),e.certificateField,()=>{}),vo("kafka_settings.security_protocol",Zp(n.get("kafka_settings"),"security_protocol"),t.state==="there"?t.get("security_protocol"):Qp(s,t.state),Xp),vo("redis_settings.ssl_security_protocol",Zp(n.get("redis_settings"),"ssl_security_protocol"),r.state==="there"?r.get("ssl_security_protocol"):Qp(s,r.state),Xp)].filter(o=>o!==void 0)}function Qp(e,n){return n==="absent"?{state:"absent",written:!1,place:e.place}:void 0}function vo(e,n,t,r){if(t===void 0||t.state!=="set"&&t.state!=="absent")return;let s=lx(n),i=t.state==="set"&&t.value!==""?t.value:void 0;if(s===i)return;let[o,a]=[r(s),r(i)];return{argument:e,before:s,after:i,field:t,weaker:o===void 0||a===void 0?void 0:a<o}}function lx(e){return e?.kind==="string"&&e.value!==""?e.value:void 0}function Zp(e,n){let t=e?.kind==="list"?e.items[0]:void 0;return t?.kind==="object"?t.entries.get(n):void 0}function ux(e){let n=Or.findIndex(t=>t===(e??"none"));return n<0?void 0:n}function Xp(e){return e===void 0||e==="plaintext"?0:1}var fx=16;function em(e,n,t){let r=n.flatMap(i=>e.values.get(i)??[]),s=[e.exists,...r].flatMap(an);return(gs(s,fx)??[[]]).flatMap(i=>{let o=$t(e.exists,i);return o.kind==="bool"&&!o.value?[]:[{world:i,view:t(c=>{let d=e.values.get(c);return qe(d===void 0?void 0:$t(d,i),c,e)})}]})}function nm(e){return em(e,["publicly_accessible"],n=>({resource:e,address:e.address,publiclyAccessible:n("publicly_accessible")}))}function tm(e,n){let t=["source_endpoint_arn","target_endpoint_arn"];return em(e,t,r=>({resource:e,address:e.address,endpoints:t.flatMap(s=>{let i=r(s);return n().filter(({endpoint:o})=>rd(i,o.resource)).map(({endpoint:o})=>({argument:s,endpoint:o,field:i}))})}))}function rd(e,n){return e.state==="open"?e.reference?.address===n.address:e.state!=="set"?!1:[n.values.get("endpoint_arn"),n.change?.before?.get("endpoint_arn")].some(r=>r?.kind==="string"&&r.value===e.value)}function rm(e){return[...e.root.resources.values()].filter(n=>n.mode==="managed"&&n.type==="aws_dms_replication_task"&&n.change?.before!==void 0&&["source_endpoint_arn","target_endpoint_arn"].some(t=>rd(qe(n.values.get(t)??n.change?.before?.get(t),t,n),e.resource)||rd(qe(n.change?.before?.get(t),t,n),e.resource)))}var im=Z({id:"plan-task-interrupted",level:"warning",securitySeverity:"3.0",precision:"high",tags:["security","availability"],title:"The plan interrupts replication tasks",check:px,message:({how:e,tasks:n},t)=>({fact:e==="replace"?`${t} is replaced by this plan while it is used by ${sm(n)}; a replaced endpoint replaces its tasks, and they lose their position in the changes of the source.`:`${t} gets other TLS settings by this plan while it is used by ${sm(n)}; an endpoint can't be modified while its tasks run.`,remedy:e==="replace"?"Keep endpoint_id and kms_key_arn as they are, or plan for a new full load.":"Set pause_replication_tasks = true, or stop the tasks before the apply.",lines:e==="replace"?[]:["pause_replication_tasks = true"]})});function sm(e){return e.join(", ")}function px(e){let{change:n,values:t}=e.resource;if(n?.before===void 0)return S("the endpoint does not exist yet, or this is no plan");let r=rm(e).map(({address:a})=>a).sort();if(r.length===0)return S("no existing task of this plan uses it");let{place:s}=e.modeField;if(n.actions.includes("delete")&&n.actions.includes("create"))return E(s,{how:"replace",tasks:r});if(!n.actions.includes("update"))return D(s);let[i]=xo(e),o=qe(t.get("pause_replication_tasks"),"pause_replication_tasks",e.resource);return i===void 0||o.state==="set"&&o.value==="true"?D(s):E(i.field.place,{how:"update",tasks:r})}var om=Z({id:"plan-tls-downgrade",level:"error",securitySeverity:"7.5",precision:"very-high",tags:["security","external/cwe/cwe-757","DMS.9","DMS.12"],title:"The plan makes a connection weaker",check:mx,message:({argument:e,before:n,after:t},r)=>({fact:`${r} gets a weaker connection by this plan: ${e} goes from ${JSON.stringify(n)} to ${t===void 0?"nothing":JSON.stringify(t)}.`,remedy:"Keep what is there.",lines:[`${String(e).replace(/^.*\./,"")} = ${JSON.stringify(n)}`]})});function mx(e){let{engine:n,resource:t}=e;if(t.change?.before===void 0)return S("the endpoint does not exist yet, or this is no plan");let r=n.state!=="known"||n.engine.switch==="mode"||n.engine.switch==="undocumented",s=xo(e).filter(i=>i.weaker&&(r||i.argument!=="ssl_mode"));return s.length===0?D(e.modeField.place):s.map(({argument:i,before:o,after:a,field:c})=>E(c.place,{argument:i,before:o,after:a}))}var am=Pf({id:"replication-config-tls-unsupported",level:"error",securitySeverity:"3.0",precision:"high",tags:["security","correctness"],title:"Serverless replication does not support TLS for Db2",check:hx,message:({endpoint:e,mode:n,argument:t},r)=>({fact:`${r} has ${e} as its ${t}, a Db2 endpoint with ssl_mode = "${n}"; AWS DMS Serverless supports no SSL connections for Db2 endpoints.`,remedy:"Use a replication instance and a replication task for it.",lines:[]})});function hx({endpoints:e}){return e.length===0?S("its endpoints are not of this configuration"):e.map(({endpoint:n,argument:t,field:r})=>{if(!(n.engine.state==="known"&&n.engine.engine.name.startsWith("db2")))return S("no Db2 endpoint");let{mode:i}=n;return i.state==="set"&&i.mode!=="none"?E(r.place,{endpoint:n.address,mode:i.mode,argument:t}):D(r.place)})}var cm=Nf({id:"replication-instance-public",level:"error",securitySeverity:"9.0",precision:"very-high",tags:["security","external/cwe/cwe-668","DMS.1"],title:"The replication instance has a public address",check:gx,message:(e,n)=>({fact:`${n} is reachable from the internet: publicly_accessible is true.`,remedy:"Set publicly_accessible = false. That replaces the instance, and moves its tasks first.",lines:["publicly_accessible = false"]})});function gx({publiclyAccessible:e}){switch(e.state){case"set":return e.value==="true"?E(e.place,{}):D(e.place);case"absent":return D(e.place);default:return ke(e.place,e.reason,"Whether the replication instance is public can't be known")}}var sd=["aws_security_group","aws_security_group_rule","aws_vpc_security_group_egress_rule","aws_vpc_security_group_ingress_rule"];function fm(e,n,t,r,s){return yx(e,n,s)?.some(({ports:o,carriesTcp:a,groups:c})=>a&&(o===void 0||o[0]<=t&&t<=o[1])&&(c===void 0||r===void 0||r.some(({address:d})=>c.includes(d))))}function id(e,n){if(e?.kind!=="list"||e.items.length===0)return;let t=e.items.map(r=>od(r,n));return t.every(r=>r!==void 0)?t:void 0}function yx(e,n,t){let{apart:r,stray:s}=vx(t),i=e.values.get(n),o=r.get(`${n} ${e.address}`)??[];if(!(s||e.incomplete!==void 0||Sr(e,n))){if(i===void 0||i.kind==="null")return o.length>0&&t.gaps.length===0?o:void 0;if(i.kind==="list")return[...o,...i.items.map(a=>bx(a,e,t))]}}var _x={ports:void 0,carriesTcp:!0,groups:void 0};function bx(e,n,t){return e.kind!=="object"?_x:pm(r=>e.entries.get(r),n.address,t)}function pm(e,n,t){let r=e("protocol")??e("ip_protocol"),s=r?.kind==="string"?r.value.toLowerCase():void 0,i=s===void 0||s==="-1"||s==="all",[o,a]=[dm(e("from_port")),dm(e("to_port"))];return{carriesTcp:i||s==="tcp"||s==="6",ports:i||o===void 0||a===void 0?void 0:[o,a],groups:kx(e,n,t)}}var wx=["cidr_blocks","ipv6_cidr_blocks","prefix_list_ids","cidr_ipv4","cidr_ipv6","prefix_list_id"];function kx(e,n,t){if(wx.some(a=>!So(e(a))))return;let r=[],s=e("self");(s?.kind==="bool"?s.value:!So(s))&&r.push(n);let i=e("security_groups"),o=e("source_security_group_id")??e("referenced_security_group_id");if(!(!So(i)&&i?.kind!=="list")){for(let a of[...i?.kind==="list"?i.items:[],...So(o)?[]:[o]]){let c=od(a,t);if(c===void 0)return;r.push(c.address)}return r}}function So(e){return e===void 0||e.kind==="null"||e.kind==="list"&&e.items.length===0}function dm(e){return e?.kind==="number"?Number(e.digits):void 0}var lm=new WeakMap;function vx(e){let n=lm.get(e);if(n!==void 0)return n;let t=new Map,r=!1;for(let{mode:i,type:o,values:a}of e.resources.values()){if(i!=="managed"||o==="aws_security_group"||!sd.includes(o))continue;let c=a.get("security_group_id"),d=c&&od(c,e),f=o==="aws_security_group_rule"?a.get("type"):void 0,l=f?.kind==="string"?f.value:/_(ingress|egress)_rule$/.exec(o)?.[1];if((l===void 0||d===void 0&&c?.kind!=="string")&&(r=!0),l===void 0||d===void 0)continue;let p=`${l} ${d.address}`;t.set(p,[...t.get(p)??[],pm(u=>a.get(u),d.address,e)])}let s={apart:t,stray:r};return lm.set(e,s),s}var um=new WeakMap;function od(e,n){if(e.kind==="unknown"&&e.reference?.type==="aws_security_group"&&e.reference.mode==="managed")return e.reference.attribute==="id"?n.resources.get(e.reference.address):void 0;if(e.kind!=="string")return;let t=um.get(n);return t===void 0&&(t=new Map([...n.resources.values()].flatMap(r=>{let s=r.type==="aws_security_group"?r.values.get("id"):void 0;return s?.kind==="string"?[[s.value,r]]:[]})),um.set(n,t)),t.get(e.value)}function hm(e,n,t){let{root:r}=e,s=id(n.values.get(xx[n.type]??"vpc_security_group_ids"),r),i=!1,o=Ax(e).flatMap(({runner:a,value:c})=>{let d=id(c,r),f=(l,p,u)=>{let m=p?.map(g=>fm(g,l,t,u,r));return p===void 0||m===void 0||m.includes(void 0)?[]:(i=!0,m.includes(!0)?[]:[{direction:l,runner:a,groups:p}])};return[...f("egress",d,s),...f("ingress",s,d)]});return i?o:void 0}var xx={aws_elasticache_replication_group:"security_group_ids"};function gm(e,n){let t=qe(e.resource.values.get("port"),"port",e.resource);if(!(t.state==="open"&&t.reference?.address===n.address&&t.reference.attribute==="port"))return t;let s=Ge(n,"port"),i=Ge(n,"engine"),o=i.state==="set"?Sx[`${n.type} ${i.value}`]:void 0;return s.state==="absent"&&o?{state:"set",value:o,sensitive:!1,place:t.place}:t}var Sx={"aws_db_instance postgres":"5432","aws_db_instance mysql":"3306","aws_db_instance mariadb":"3306","aws_rds_cluster aurora-mysql":"3306","aws_rds_cluster aurora-postgresql":"5432"},mm=new WeakMap;function Ax({resource:e,root:n}){let t=mm.get(n)??Ox(n);mm.set(n,t);let r=e.values.get("endpoint_arn"),s=[t.get(e.address),r?.kind==="string"?t.get(r.value):void 0];return[...new Set(s.flatMap(i=>i??[]))]}function Ox(e){let n=new Map,t=new Map;for(let r of e.resources.values()){if(r.type!=="aws_dms_replication_instance")continue;let s={runner:r,value:r.values.get("vpc_security_group_ids")};for(let i of[r.address,ad(Ge(r,"replication_instance_arn"))])i!==void 0&&t.set(i,s)}for(let r of e.resources.values()){let s=$x(r,t);if(s!==void 0)for(let i of["source_endpoint_arn","target_endpoint_arn"]){let o=ad(Ge(r,i)),a=o!==void 0&&n.get(o)||[];o!==void 0&&!a.includes(s)&&n.set(o,[...a,s])}}return n}function $x(e,n){if(e.type==="aws_dms_replication_task"){let s=ad(Ge(e,"replication_instance_arn"));return s===void 0?void 0:n.get(s)}if(e.type!=="aws_dms_replication_config")return;let t=e.values.get("compute_config"),r=t?.kind==="list"?t.items[0]:t;return{runner:e,value:r?.kind==="object"?r.entries.get("vpc_security_group_ids"):void 0}}function ad(e){return e.state==="set"?e.value:e.state==="open"?e.reference?.address:void 0}var ym=Z({id:"security-group-blocks-endpoint",level:"note",securitySeverity:"2.0",precision:"high",tags:["security","availability"],title:"No security group lets the endpoint's port through",check:Ex,message:({port:e,direction:n,groups:t,runner:r,database:s},i)=>({fact:`${i} connects from ${r} to port ${e} of ${s}, and no ${n} rule of ${t.join(" or ")} lets that through.`,remedy:`Add an ${n} rule for the port, or correct the port of the endpoint.`,lines:[`from_port = ${e}`,`to_port   = ${e}`,'protocol  = "tcp"']})});function Ex(e){let n=Ut(e);if(n.state==="none")return S(n.why);let{database:t}=n,r=gm(e,t);if(r.state!=="set"||!/^\d+$/.test(r.value))return S("its port can't be known");let s=hm(e,Ar(t,e.root)??t,Number(r.value));return s===void 0?S("the security groups on the way, or their rules, are not all of this configuration"):s.length===0?D(r.place):s.map(({direction:i,runner:o,groups:a})=>{let c=a.map(d=>({range:d.at,label:`${i} of ${d.address}`}));return E({...r.place,related:[...r.place.related,...c]},{port:r.value,direction:i,groups:a.map(({address:d})=>d),runner:o.address,database:t.address})})}var Ao=Z({id:"suppression-expired",level:"warning",securitySeverity:"3.0",precision:"very-high",tags:["security","maintainability"],title:"A suppression is past its day",check:()=>S("the runner looks at suppressions"),message:({rules:e,until:n})=>({fact:`The suppression of ${e} held until ${n} and does so no longer.`,remedy:"Mend what it was for, or set a new day with a new reason.",lines:[]})});var Oo=Z({id:"suppression-unused",level:"note",securitySeverity:"0.0",precision:"very-high",tags:["security","maintainability"],title:"A suppression matched nothing in this run",check:()=>S("the runner looks at suppressions"),message:({rules:e})=>({fact:`The suppression of ${e} matched no finding in this run.`,remedy:"Remove it.",lines:[]})});var zn=[Lp,Jp,Yp,jp,Ip,ri,Pp,Up,Np,Vp,Mp,Op,$p,Ep,Cp,zp,Dp,Bp,Kp,Bf,qf,zf,Df,Wf,Kf,Xf,Uf,Gf,cm,am,vp,pp,gp,ym,Ao,Oo,om,im];var _m={"certificate-expired":`# certificate-expired

No certificate in it is valid any more.

- Level: error
- Controls: none
- Weakness: CWE-298

## What it means

On the day of the run the validity of every authority in \`certificate_pem\` has
ended. One that is still valid is enough, since the others in a bundle may be
old.

## Why it matters

A server whose authority has ended can't be verified: with \`verify-ca\` and
\`verify-full\` the connection fails, and then someone sets \`require\`. The
authorities \`rds-ca-2019\` ended in 2024.

## Fails

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/expired.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## How to fix

### Terraform

Give the present bundle of the region, under a new \`certificate_id\` and with
\`create_before_destroy\`, so that the endpoint changes over.

### AWS CLI

\`\`\`sh
curl -O https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem
aws dms import-certificate --certificate-identifier rds-ca-2 \\
  --certificate-pem file://eu-west-1-bundle.pem
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\
  --certificate-arn CERTIFICATE_ARN
aws dms test-connection --endpoint-arn ENDPOINT_ARN \\
  --replication-instance-arn INSTANCE_ARN
\`\`\`

### Console

DMS, Certificates, "Import certificate": upload the file under a new name. Then
Endpoints, choose the endpoint, Actions, Modify, choose it under "CA
certificate", save, and run "Test endpoint connection".

## Controls

- No control of Security Hub looks into a certificate.
- CWE-298, improper validation of certificate expiration.

Documented: that a root, or the chain of an intermediate and its root, is what
DMS takes as PEM. That rds-ca-2019 ended in 2024.
`,"certificate-expiring":`# certificate-expiring

The last valid certificate in it ends soon.

- Level: warning
- Controls: none
- Weakness: CWE-298

## What it means

The authority in \`certificate_pem\` that is valid longest ends within 90 days of
the run.

## Why it matters

A change of authority takes time: the server needs a certificate of the next
one, and DMS has to know both in between. An endpoint with running tasks can't
be changed without a pause.

## Fails

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/expiring.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## How to fix

### Terraform

Add the next authority to the file, under a new \`certificate_id\` and with
\`create_before_destroy\`. Then change the server over.

### AWS CLI

\`\`\`sh
openssl x509 -in ca.pem -noout -enddate
aws dms import-certificate --certificate-identifier rds-ca-2 \\
  --certificate-pem file://eu-west-1-bundle.pem
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\
  --certificate-arn CERTIFICATE_ARN
aws dms test-connection --endpoint-arn ENDPOINT_ARN \\
  --replication-instance-arn INSTANCE_ARN
\`\`\`

### Console

DMS, Certificates, "Import certificate": upload the file under a new name. Then
Endpoints, choose the endpoint, Actions, Modify, choose it under "CA
certificate", save, and run "Test endpoint connection".

## Controls

- No control of Security Hub looks into a certificate.
- CWE-298, improper validation of certificate expiration.

Documented: that a root, or the chain of an intermediate and its root, is what
DMS takes as PEM. That an endpoint with running tasks can not be modified
without a pause.
`,"certificate-invalid":`# certificate-invalid

The certificate has no content that DMS can read.

- Level: error
- Controls: none
- Weakness: CWE-295

## What it means

\`certificate_pem\` holds no PEM, a block in it can't be read, or its lines end
with the two characters \`\\n\`. Or \`certificate_wallet\` holds a PEM, or text that
is not base64. Or neither of the two is set, or both are.

What can't be known here is not judged: a file that CI fetches later, a data
source, a variable without a value.

## Why it matters

An endpoint can't verify its server with a certificate that is none: the import
fails, or the connection does. Placeholders that were never replaced are found
this way too.

## Fails

\`\`\`hcl
resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = "-----BEGIN CERTIFICATE-----\\nMIID...\\n-----END CERTIFICATE-----"
}
\`\`\`

\`\`\`hcl
resource "aws_dms_certificate" "rds" {
  certificate_id = "rds-ca"
}
\`\`\`

\`\`\`hcl
resource "aws_dms_certificate" "oracle" {
  certificate_id     = "oracle-ca"
  certificate_wallet = filebase64("\${path.module}/eu-west-1-bundle.pem")
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "oracle" {
  certificate_id    = "oracle-ca"
  certificate_wallet = filebase64("\${path.module}/cwallet.sso")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "oracle"
  server_name     = "orders.example.com"
  port            = 2484
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-ca"
  certificate_arn = aws_dms_certificate.oracle.certificate_arn
}
\`\`\`

## How to fix

### Terraform

Read the file with \`file("ca.pem")\`, without base64 around it. For Oracle use
\`certificate_wallet = filebase64("cwallet.sso")\`. Where a PEM comes through an
environment variable, take the \`\\n\` out: \`replace(var.pem, "\\\\n", "\\n")\`.

### AWS CLI

\`\`\`sh
openssl x509 -in ca.pem -noout -subject -enddate
aws dms import-certificate --certificate-identifier rds-ca-2 \\
  --certificate-pem file://eu-west-1-bundle.pem
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\
  --certificate-arn CERTIFICATE_ARN
aws dms test-connection --endpoint-arn ENDPOINT_ARN \\
  --replication-instance-arn INSTANCE_ARN
\`\`\`

### Console

DMS, Certificates, "Import certificate": upload the file under a new name. Then
Endpoints, choose the endpoint, Actions, Modify, choose it under "CA
certificate", save, and run "Test endpoint connection".

## Controls

- No control of Security Hub looks into a certificate.
- CWE-295, improper certificate validation.

Documented: that a root, or the chain of an intermediate and its root, is what
DMS takes as PEM. That exactly one of the two arguments is given, and that a
wallet is base64. Inferred: that the API refuses what is no PEM.
`,"certificate-not-ca":`# certificate-not-ca

It holds the certificate of a server, not of an authority.

- Level: warning
- Controls: none
- Weakness: CWE-295

## What it means

All certificates in \`certificate_pem\` are leaves (CA:FALSE) that someone else
has signed. Self-signed certificates are their own authority; those of Kafka
clients are leaves rightly.

## Why it matters

DMS verifies the server by the authority that issued its certificate. With the
server's own certificate nothing can be verified, and every renewal would break
it anyway.

## Fails

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "db" {
  certificate_id  = "db-ca"
  certificate_pem = file("\${path.module}/leaf.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "db.example.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.db.certificate_arn
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "db" {
  certificate_id  = "db-ca"
  certificate_pem = file("\${path.module}/chain.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "db.example.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.db.certificate_arn
}
\`\`\`

## How to fix

### Terraform

Give the root, or the chain of the intermediate and its root in one file.

### AWS CLI

\`\`\`sh
openssl s_client -connect db.example.com:5432 -starttls postgres -showcerts
aws dms import-certificate --certificate-identifier rds-ca-2 \\
  --certificate-pem file://eu-west-1-bundle.pem
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\
  --certificate-arn CERTIFICATE_ARN
aws dms test-connection --endpoint-arn ENDPOINT_ARN \\
  --replication-instance-arn INSTANCE_ARN
\`\`\`

### Console

DMS, Certificates, "Import certificate": upload the file under a new name. Then
Endpoints, choose the endpoint, Actions, Modify, choose it under "CA
certificate", save, and run "Test endpoint connection".

## Controls

- No control of Security Hub looks into a certificate.
- CWE-295, improper certificate validation.

Documented: that a root, or the chain of an intermediate and its root, is what
DMS takes as PEM. Inferred: that a leaf alone verifies nothing.
`,"certificate-orphaned":`# certificate-orphaned

No endpoint uses the certificate.

- Level: note
- Controls: none
- Weakness: none

## What it means

No endpoint of the configuration links the certificate, and nothing else refers
to it: no output, local value, module call or other resource. Where a link of
an endpoint can't be told, or there are no endpoints, nothing is said; nor in a
plan without its sources.

## Why it matters

Either it was left over, or the endpoint that should verify its server with it
does not.

## Fails

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_certificate" "old" {
  certificate_id  = "old-ca"
  certificate_pem = file("\${path.module}/chain.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_certificate" "shared" {
  certificate_id  = "shared-ca"
  certificate_pem = file("\${path.module}/chain.pem")
}

output "shared_ca" {
  value = aws_dms_certificate.shared.certificate_arn
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## How to fix

### Terraform

Link it from the endpoint that it is meant for (\`certificate_arn =
aws_dms_certificate.NAME.certificate_arn\`), or remove the block.

### AWS CLI

\`\`\`sh
aws dms describe-certificates
aws dms delete-certificate --certificate-arn CERTIFICATE_ARN
\`\`\`

### Console

DMS, Certificates, choose the certificate, Delete.

## Controls

- No control of Security Hub looks into a certificate.

Inferred: that a certificate which nothing refers to has no use. Other
configurations may look it up by its identifier: pass it on with an output
then.
`,"certificate-private-key":`# certificate-private-key

A private key stands in certificate_pem.

- Level: error
- Controls: none
- Weakness: CWE-321

## What it means

The PEM holds a private key. The key of a Kafka client, which
\`ssl_client_key_arn\` links, belongs there and is left alone.

## Why it matters

Verifying a server takes the certificate of the authority only. The key is now
in the repository or the state, and in DMS: whoever reads one of them can pose
as the server.

## Fails

\`\`\`hcl
resource "aws_dms_certificate" "db" {
  certificate_id  = "db"
  certificate_pem = "\${file("\${path.module}/eu-west-1-bundle.pem")}\${file("\${path.module}/key.pem")}"
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
resource "aws_dms_certificate" "client" {
  certificate_id  = "kafka-client"
  certificate_pem = file("\${path.module}/client.pem")
}

resource "aws_dms_certificate" "client_key" {
  certificate_id  = "kafka-client-key"
  certificate_pem = file("\${path.module}/key.pem")
}

resource "aws_dms_endpoint" "events" {
  endpoint_id   = "events"
  endpoint_type = "target"
  engine_name   = "kafka"

  kafka_settings {
    broker                     = "b-1.example.kafka.eu-west-1.amazonaws.com:9094"
    security_protocol          = "ssl-authentication"
    ssl_client_certificate_arn = aws_dms_certificate.client.certificate_arn
    ssl_client_key_arn         = aws_dms_certificate.client_key.certificate_arn
  }
}
\`\`\`

## How to fix

### Terraform

Leave the key out of the file. It counts as published: issue a new key and
certificate for the server, and delete the old import.

### AWS CLI

\`\`\`sh
openssl x509 -in db.pem -out ca.pem
aws dms delete-certificate --certificate-arn CERTIFICATE_ARN
aws dms import-certificate --certificate-identifier ca \\
  --certificate-pem file://ca.pem
\`\`\`

### Console

DMS, Certificates, "Import certificate": upload the file under a new name. Then
Endpoints, choose the endpoint, Actions, Modify, choose it under "CA
certificate", save, and run "Test endpoint connection".

## Controls

- No control of Security Hub looks into a certificate.
- CWE-321, use of a hard-coded cryptographic key.

Documented: that the certificate for an endpoint is that of the authority; that
Kafka clients have a key of their own in DMS.
`,"certificate-rotation-blocked":`# certificate-rotation-blocked

A changed certificate can not be replaced while endpoints use it.

- Level: note
- Controls: none
- Weakness: CWE-298

## What it means

An endpoint uses the certificate, and a changed \`certificate_pem\` or
\`certificate_wallet\` replaces it. Without \`create_before_destroy\` Terraform
deletes the old one first, while the endpoint uses it. With it the new one is
made first, and a constant \`certificate_id\` is taken then. Plans without their
sources are not judged: they have no lifecycle blocks.

## Why it matters

Authorities end, and their certificates have to be changed in time. It is
noticed on that day, in a hurry, that the change can't be applied.

## Fails

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca-\${substr(filesha256("\${path.module}/eu-west-1-bundle.pem"), 0, 8)}"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## How to fix

### Terraform

Let \`certificate_id\` follow the content, by a hash of the file, and set
\`create_before_destroy\`: the new certificate is imported, the endpoints change
over, the old one is deleted.

### AWS CLI

\`\`\`sh
aws dms import-certificate --certificate-identifier rds-ca-2 \\
  --certificate-pem file://eu-west-1-bundle.pem
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\
  --certificate-arn CERTIFICATE_ARN
aws dms test-connection --endpoint-arn ENDPOINT_ARN \\
  --replication-instance-arn INSTANCE_ARN
\`\`\`

### Console

DMS, Certificates, "Import certificate": upload the file under a new name. Then
Endpoints, choose the endpoint, Actions, Modify, choose it under "CA
certificate", save, and run "Test endpoint connection".

## Controls

- No control of Security Hub looks into a certificate.
- CWE-298, improper validation of certificate expiration.

Documented: that both arguments force a replacement, and that the identifier is
unique per account and region. Inferred: that AWS refuses to delete a
certificate which an endpoint uses.
`,"certificate-weak":`# certificate-weak

A certificate in it has a short key or a weak signature.

- Level: warning
- Controls: none
- Weakness: CWE-326, CWE-327

## What it means

A certificate in \`certificate_pem\` that is still valid has an RSA key of less
than 2048 bits, or is signed with MD5 or SHA-1. Of a root the signature is not
looked at, since it is trusted for itself.

## Why it matters

Keys of 1024 bits and signatures with MD5 or SHA-1 can be forged by who has the
means. The connection is then verified, but not against the server.

## Fails

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "db" {
  certificate_id  = "db-ca"
  certificate_pem = file("\${path.module}/rsa-1024.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "db.example.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.db.certificate_arn
}
\`\`\`

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "db" {
  certificate_id  = "db-ca"
  certificate_pem = file("\${path.module}/sha1-intermediate.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "db.example.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.db.certificate_arn
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "db" {
  certificate_id  = "db-ca"
  certificate_pem = file("\${path.module}/sha1-root.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "db.example.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.db.certificate_arn
}
\`\`\`

## How to fix

### Terraform

Ask the authority for its present certificate: RSA of 2048 bits or more, or an
elliptic curve, signed with SHA-256 or better.

### AWS CLI

\`\`\`sh
openssl x509 -in ca.pem -noout -text
aws dms import-certificate --certificate-identifier rds-ca-2 \\
  --certificate-pem file://eu-west-1-bundle.pem
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\
  --certificate-arn CERTIFICATE_ARN
aws dms test-connection --endpoint-arn ENDPOINT_ARN \\
  --replication-instance-arn INSTANCE_ARN
\`\`\`

### Console

DMS, Certificates, "Import certificate": upload the file under a new name. Then
Endpoints, choose the endpoint, Actions, Modify, choose it under "CA
certificate", save, and run "Test endpoint connection".

## Controls

- No control of Security Hub looks into a certificate.
- CWE-326, inadequate encryption strength; CWE-327, a broken or risky
  algorithm.

Documented: by NIST SP 800-131A, that keys under 2048 bits and signatures with
SHA-1 are disallowed. What DMS itself refuses is not confirmed.
`,"certificate-wrong-authority":`# certificate-wrong-authority

The server can not chain to the authorities in it.

- Level: warning
- Controls: none
- Weakness: CWE-295

## What it means

\`certificate_pem\` holds only authorities of AWS that dmslint knows by name, and
none of them signs for the host in \`server_name\`: that is an RDS host of
another region, or an RDS Proxy, whose certificate chains to Amazon's roots and
not to those of RDS. With any other authority in the file nothing is said.

## Why it matters

The server can't be verified, so the connection fails. The usual cause is a
bundle that was copied from another region's configuration.

## Fails

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/rds-us-east-1.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/rds-eu-west-1.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.proxy-abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/rds-eu-west-1.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "amazon" {
  certificate_id  = "amazon-ca"
  certificate_pem = file("\${path.module}/amazon-root.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.proxy-abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.amazon.certificate_arn
}
\`\`\`

## How to fix

### Terraform

Give the bundle of the database's region, or the global bundle. For an RDS
Proxy give Amazon's roots, from www.amazontrust.com/repository.

### AWS CLI

\`\`\`sh
curl -O https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem
aws dms import-certificate --certificate-identifier rds-ca-2 \\
  --certificate-pem file://eu-west-1-bundle.pem
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\
  --certificate-arn CERTIFICATE_ARN
aws dms test-connection --endpoint-arn ENDPOINT_ARN \\
  --replication-instance-arn INSTANCE_ARN
\`\`\`

### Console

DMS, Certificates, "Import certificate": upload the file under a new name. Then
Endpoints, choose the endpoint, Actions, Modify, choose it under "CA
certificate", save, and run "Test endpoint connection".

## Controls

- No control of Security Hub looks into a certificate.
- CWE-295, improper certificate validation.

Documented: the names of the authorities, one set a region, and the form of the
host names; that RDS Proxy chains to other roots. Inferred: that a cluster may
be Aurora Serverless v1, so that Amazon's roots pass for it too.
`,"database-allows-plaintext":`# database-allows-plaintext

The database is told to take connections without TLS.

- Level: note
- Controls: none
- Weakness: CWE-319

## What it means

An endpoint connects to a database of the same configuration, and the
parameter group of that database switches the enforcement of TLS off:
\`rds.force_ssl = 0\` (PostgreSQL, SQL Server), \`require_secure_transport = OFF\`
(MySQL, MariaDB, Aurora MySQL), \`tls = disabled\` (DocumentDB) or
\`require_ssl = false\` (Redshift). A default that leaves it off gives no note.

## Why it matters

Whether the traffic is encrypted is then up to each client. The mode of the
endpoint protects the replication; a client that forgets its own, or an
endpoint whose mode is lost, talks in clear text without anyone noticing. A
database that refuses such connections makes the mistake visible.

## Fails

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_db_parameter_group" "orders" {
  name   = "orders"
  family = "postgres16"

  parameter {
    name  = "rds.force_ssl"
    value = "0"
  }
}

resource "aws_db_instance" "orders" {
  identifier           = "orders"
  instance_class       = "db.t4g.medium"
  engine               = "postgres"
  engine_version       = "16.3"
  username             = "dms"
  password             = var.password
  parameter_group_name = aws_db_parameter_group.orders.name
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = aws_db_instance.orders.address
  port            = aws_db_instance.orders.port
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_db_parameter_group" "orders" {
  name   = "orders"
  family = "postgres16"

  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
}

resource "aws_db_instance" "orders" {
  identifier           = "orders"
  instance_class       = "db.t4g.medium"
  engine               = "postgres"
  engine_version       = "16.3"
  username             = "dms"
  password             = var.password
  parameter_group_name = aws_db_parameter_group.orders.name
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = aws_db_instance.orders.address
  port            = aws_db_instance.orders.port
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## How to fix

### Terraform

Give the parameter the value that forces TLS, as under Passes. See first that
every client uses TLS: \`pg_stat_ssl\` in PostgreSQL, \`Ssl_cipher\` of the session
status in MySQL, \`sys.dm_exec_connections\` in SQL Server.

### AWS CLI

\`\`\`sh
aws rds modify-db-parameter-group --db-parameter-group-name orders \\
  --parameters "ParameterName=rds.force_ssl,ParameterValue=1,\\
ApplyMethod=immediate"
\`\`\`

### Console

RDS, Parameter groups, the group, Edit: search for the parameter and set it.

## Controls

No control of DMS asks for it.

- CWE-319, cleartext transmission of sensitive information.

Documented: what each parameter means, and its values.
`,"database-ca-retired":`# database-ca-retired

The authority of the database server has ended.

- Level: warning
- Controls: none
- Weakness: CWE-298

## What it means

An endpoint connects to a database of the same configuration, and
\`ca_cert_identifier\` of its instance (or \`ca_certificate_identifier\` of a
Multi-AZ DB cluster) names \`rds-ca-2019\` or \`rds-ca-2015\`. The first ended in
August 2024 in most regions, the second in March 2020. The present ones are
\`rds-ca-rsa2048-g1\` (to 2061), \`rds-ca-rsa4096-g1\` and \`rds-ca-ecc384-g1\`.

## Why it matters

A server whose certificate was issued by an authority that has ended can't be
verified: with \`verify-ca\` or \`verify-full\` the endpoint refuses it, and the
way around, a mode that verifies nothing, leaves the connection open to anyone
in between.

## Fails

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_db_instance" "orders" {
  identifier         = "orders"
  instance_class     = "db.t4g.medium"
  engine             = "postgres"
  engine_version     = "16.3"
  username           = "dms"
  password           = var.password
  ca_cert_identifier = "rds-ca-2019"
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = aws_db_instance.orders.address
  port            = aws_db_instance.orders.port
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_db_instance" "orders" {
  identifier         = "orders"
  instance_class     = "db.t4g.medium"
  engine             = "postgres"
  engine_version     = "16.3"
  username           = "dms"
  password           = var.password
  ca_cert_identifier = "rds-ca-rsa2048-g1"
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = aws_db_instance.orders.address
  port            = aws_db_instance.orders.port
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## How to fix

### Terraform

First give every client, and \`aws_dms_certificate\`, the bundle of the region,
which holds the old authorities and the present ones. Then set
\`ca_cert_identifier = "rds-ca-rsa2048-g1"\`.

### AWS CLI

\`\`\`sh
aws rds modify-db-instance --db-instance-identifier orders \\
  --ca-certificate-identifier rds-ca-rsa2048-g1 --apply-immediately
\`\`\`

### Console

RDS, Databases, the instance, Modify, Connectivity, Certificate authority:
choose \`rds-ca-rsa2048-g1\`.

## Controls

No control of DMS asks for it.

- CWE-298, improper validation of certificate expiration.

Documented: the names of the authorities and when they ended.
`,"database-requires-tls":`# database-requires-tls

The database takes only TLS, and the endpoint uses none.

- Level: error
- Controls: none
- Weakness: none

## What it means

The endpoint connects without TLS: its \`ssl_mode\` is \`none\` or not written, or
the settings of a Redis or Kafka endpoint ask for clear text. The database of
the same configuration that it names as its server refuses such connections.
What decides there:

| database | what forces TLS | without it |
| --- | --- | --- |
| RDS for PostgreSQL | \`rds.force_ssl\` | on from version 15 |
| Aurora PostgreSQL | \`rds.force_ssl\` of the cluster | on from version 17 |
| RDS for MySQL | \`require_secure_transport\` | off to 8.4, on in 9.7 |
| RDS for MariaDB | \`require_secure_transport\` | off to 11.4, on from 11.8 |
| Aurora MySQL | \`require_secure_transport\` | off in 3 (8.0), on in 8.4 |
| DocumentDB | \`tls\` of the cluster | on |
| RDS Proxy | \`require_tls\` | off |
| ElastiCache | \`transit_encryption_enabled\` | off |
| MSK | \`client_broker\` of \`encryption_in_transit\` | \`TLS\` |

A version, a parameter group or a server that can't be known gives no finding,
nor does SQL Server: its login negotiates encryption, and what it does with a
client that asks for none while \`rds.force_ssl\` is 1 is not confirmed.

## Why it matters

Nothing crosses the network in clear, but nothing is replicated either: the
test of the connection fails, for PostgreSQL with "no pg_hba.conf entry \u2026 no
encryption", for MySQL with "Connections using insecure transport are
prohibited". Switching the database's enforcement off would mend that at the
cost of all its clients.

## Fails

PostgreSQL 16 forces TLS unless its parameter group says something else:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_db_instance" "orders" {
  identifier     = "orders"
  instance_class = "db.t4g.medium"
  engine         = "postgres"
  engine_version = "16.3"
  username       = "dms"
  password       = var.password
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id   = "orders"
  endpoint_type = "source"
  engine_name   = "postgres"
  server_name   = aws_db_instance.orders.address
  port          = aws_db_instance.orders.port
  username      = "dms"
  password      = var.password
}
\`\`\`

The parameter group of the cluster forces it:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_rds_cluster_parameter_group" "orders" {
  name   = "orders"
  family = "aurora-mysql8.0"

  parameter {
    name  = "require_secure_transport"
    value = "ON"
  }
}

resource "aws_rds_cluster" "orders" {
  cluster_identifier              = "orders"
  engine                          = "aurora-mysql"
  master_username                 = "dms"
  master_password                 = var.password
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.orders.name
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id   = "orders"
  endpoint_type = "source"
  engine_name   = "aurora"
  server_name   = aws_rds_cluster.orders.endpoint
  port          = aws_rds_cluster.orders.port
  username      = "dms"
  password      = var.password
  ssl_mode      = "none"
}
\`\`\`

Brokers of MSK take only TLS unless \`client_broker\` says something else:

\`\`\`hcl
resource "aws_msk_cluster" "events" {
  cluster_name           = "events"
  kafka_version          = "3.6.0"
  number_of_broker_nodes = 3

  broker_node_group_info {
    instance_type   = "kafka.m7g.large"
    client_subnets  = ["subnet-1", "subnet-2", "subnet-3"]
    security_groups = ["sg-1"]
  }
}

resource "aws_dms_endpoint" "events" {
  endpoint_id   = "events"
  endpoint_type = "target"
  engine_name   = "kafka"

  kafka_settings {
    broker            = aws_msk_cluster.events.bootstrap_brokers
    topic             = "orders"
    security_protocol = "plaintext"
  }
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_db_instance" "orders" {
  identifier     = "orders"
  instance_class = "db.t4g.medium"
  engine         = "postgres"
  engine_version = "16.3"
  username       = "dms"
  password       = var.password
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = aws_db_instance.orders.address
  port            = aws_db_instance.orders.port
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## How to fix

### Terraform

Write the strongest mode of the engine on the endpoint, import the bundle of
the region's RDS authorities and link it, as under Passes. A proxy shows a
certificate of Amazon's public roots instead: import those.

### AWS CLI

\`\`\`sh
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\
  --ssl-mode verify-full --certificate-arn CERTIFICATE_ARN
aws dms test-connection --endpoint-arn ENDPOINT_ARN \\
  --replication-instance-arn INSTANCE_ARN
\`\`\`

### Console

DMS, Endpoints, the endpoint, Modify: choose the mode and the certificate, and
run the test of the connection.

## Controls

No control asks for it.

Documented: the parameters and their defaults by version, and that RDS,
DocumentDB and MSK refuse connections without TLS then.

Inferred: that an ElastiCache group with encryption in transit and no
\`transit_encryption_mode\` has the mode \`required\`; that a Kafka endpoint
without \`security_protocol\` speaks clear text; that a database without a
parameter group in the configuration has the default group of its version.
Where nothing is documented (versions between those above, Multi-AZ DB
clusters, copies of snapshots), only an explicit parameter counts.
`,"endpoint-certificate-dangling":`# endpoint-certificate-dangling

The link to the certificate leads nowhere.

- Level: error
- Controls: none
- Weakness: CWE-295

## What it means

\`certificate_arn\`, or a certificate of \`kafka_settings\` or \`redis_settings\`,
refers to a resource that is not declared, to an attribute that it does not
have, or to a key or index that does not exist. \`aws_dms_certificate\` exports
its ARN as \`certificate_arn\`: there is no \`arn\`.

## Why it matters

Without \`try()\` Terraform refuses the plan. With \`try(..., null)\` nothing is
said: the look-up falls back, and the endpoint is made without the certificate
that was meant for it.

## Fails

There is no \`.arn\`, though many examples write it:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.arn
}
\`\`\`

The key is mistyped, and \`try()\` hides it:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

variable "endpoints" {
  type = any
  default = {
    orders = { certificate_key = "rds-ca" }
  }
}

resource "aws_dms_certificate" "this" {
  for_each = { rds = "eu-west-1-bundle.pem" }

  certificate_id  = each.key
  certificate_pem = file("\${path.module}/\${each.value}")
}

resource "aws_dms_endpoint" "this" {
  for_each = var.endpoints

  endpoint_id     = each.key
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = try(aws_dms_certificate.this[each.value.certificate_key].certificate_arn, null)
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

variable "endpoints" {
  type = any
  default = {
    orders = { certificate_key = "rds" }
  }
}

resource "aws_dms_certificate" "this" {
  for_each = { rds = "eu-west-1-bundle.pem" }

  certificate_id  = each.key
  certificate_pem = file("\${path.module}/\${each.value}")
}

resource "aws_dms_endpoint" "this" {
  for_each = var.endpoints

  endpoint_id     = each.key
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.this[each.value.certificate_key].certificate_arn
}
\`\`\`

## How to fix

### Terraform

Write \`.certificate_arn\`, and the name, key or index of a certificate that is
declared. Leave out \`try()\` where the certificate is needed: Terraform then
reports a wrong key itself.

### AWS CLI

List what exists:

\`\`\`sh
aws dms describe-certificates --query \\
  'Certificates[].[CertificateIdentifier,CertificateArn]'
\`\`\`

### Console

DMS, Certificates shows what is imported. The link itself is in Terraform.

## Controls

- No control of Security Hub looks at the link.
- CWE-295, improper certificate validation.

Documented: the attributes that \`aws_dms_certificate\` exports (provider), and
that Terraform refuses the others.
`,"endpoint-certificate-foreign":`# endpoint-certificate-foreign

The linked certificate is none that DMS can use.

- Level: error
- Controls: none
- Weakness: CWE-295

## What it means

\`certificate_arn\`, or a certificate of \`kafka_settings\` or \`redis_settings\`, is
not the ARN of a DMS certificate of the endpoint's region. It belongs to ACM or
IAM, is an id instead of an ARN, is malformed, or names another region.

## Why it matters

DMS knows only the certificates that were imported into it; the API answers
"Invalid certificate ARN" to one of ACM, though an example in the provider's
documentation shows one. What is wanted is not the server's own certificate but
that of the authority which signed it.

## Fails

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/12345678"
}
\`\`\`

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_acm_certificate" "orders" {
  domain_name       = "orders.example.com"
  validation_method = "DNS"
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.example.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_acm_certificate.orders.arn
}
\`\`\`

Certificates belong to one region:

\`\`\`hcl
provider "aws" {
  region = "eu-west-1"
}

variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = "arn:aws:dms:us-east-1:123456789012:cert:RDSCA"
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
provider "aws" {
  region = "eu-west-1"
}

variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:RDSCA"
}
\`\`\`

## How to fix

### Terraform

Import the certificate of the authority with \`aws_dms_certificate\` in the
endpoint's region, and link its \`certificate_arn\`.

### AWS CLI

\`\`\`sh
curl -O https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem
aws dms import-certificate --certificate-identifier rds-ca \\
  --certificate-pem file://eu-west-1-bundle.pem
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\
  --ssl-mode verify-full --certificate-arn CERTIFICATE_ARN
aws dms test-connection --endpoint-arn ENDPOINT_ARN \\
  --replication-instance-arn INSTANCE_ARN
\`\`\`

### Console

DMS, Certificates, "Import certificate"; then Endpoints, choose the endpoint,
Actions, Modify, and choose it under "CA certificate".

## Controls

- No control of Security Hub looks at the link.
- CWE-295, improper certificate validation.

Documented: the form of the ARN, that certificates are regional, and that ACM
certificates are refused (issue 27380 of the provider). Inferred: what the API
answers to a certificate of another region.
`,"endpoint-certificate-kind":`# endpoint-certificate-kind

The linked certificate is of a kind that the engine does not take.

- Level: error
- Controls: none
- Weakness: CWE-295

## What it means

An Oracle endpoint links a certificate that was imported as PEM, or an endpoint
of another engine links an Oracle wallet.

## Why it matters

Oracle verifies by a wallet (\`cwallet.sso\`) alone, every other engine by a PEM.
With the wrong kind the endpoint can't verify its server.

## Fails

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "oracle"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 2484
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-ca"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "wallet" {
  certificate_id    = "wallet-ca"
  certificate_wallet = filebase64("\${path.module}/cwallet.sso")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.wallet.certificate_arn
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "oracle" {
  certificate_id    = "oracle-ca"
  certificate_wallet = filebase64("\${path.module}/cwallet.sso")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "oracle"
  server_name     = "orders.example.com"
  port            = 2484
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-ca"
  certificate_arn = aws_dms_certificate.oracle.certificate_arn
}
\`\`\`

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## How to fix

### Terraform

Put the authority into a wallet with Oracle's orapki, and import that:
\`certificate_wallet = filebase64("cwallet.sso")\`.

### AWS CLI

\`\`\`sh
orapki wallet create -wallet ./wallet -auto_login_only
orapki wallet add -wallet ./wallet -trusted_cert -cert ca.pem -auto_login_only
aws dms import-certificate --certificate-identifier oracle-ca \\
  --certificate-wallet fileb://wallet/cwallet.sso
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\
  --ssl-mode verify-ca --certificate-arn CERTIFICATE_ARN
\`\`\`

### Console

DMS, Certificates, "Import certificate": upload the file under a new name. Then
Endpoints, choose the endpoint, Actions, Modify, choose it under "CA
certificate", save, and run "Test endpoint connection".

## Controls

- No control of Security Hub asks for it: DMS.9 looks at the mode alone.
- CWE-295, improper certificate validation.

Documented: that Oracle takes a wallet, and the other engines with certificates
a PEM. Inferred: the same for Aurora Serverless and db2-zos.
`,"endpoint-certificate-missing":`# endpoint-certificate-missing

A verifying mode has no certificate to verify with.

- Level: error
- Controls: none
- Weakness: CWE-295

## What it means

\`ssl_mode\` is \`verify-ca\` or \`verify-full\`, and \`certificate_arn\` is null, empty
or not written, or the look-up that should find it falls back to null. Or a
Kafka endpoint uses \`ssl-authentication\` without the client certificate or its
key.

## Why it matters

DMS needs the certificate of the authority to verify the server with. AWS
documents it as required: the endpoint can't do what its mode says.

## Fails

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id   = "orders"
  endpoint_type = "source"
  engine_name   = "postgres"
  server_name   = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port          = 5432
  database_name = "orders"
  username      = "dms"
  password      = var.password
  ssl_mode      = "verify-full"
}
\`\`\`

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

variable "endpoints" {
  type = any
  default = {
    orders = { engine_name = "mysql", ssl_mode = "verify-full" }
  }
}

resource "aws_dms_endpoint" "this" {
  for_each = var.endpoints

  endpoint_id     = each.key
  endpoint_type   = "source"
  engine_name     = each.value.engine_name
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 3306
  username        = "dms"
  password        = var.password
  ssl_mode        = each.value.ssl_mode
  certificate_arn = try(each.value.certificate_arn, null)
}
\`\`\`

\`\`\`hcl
resource "aws_dms_certificate" "client" {
  certificate_id  = "kafka-client"
  certificate_pem = file("\${path.module}/client.pem")
}

resource "aws_dms_endpoint" "events" {
  endpoint_id   = "events"
  endpoint_type = "target"
  engine_name   = "kafka"

  kafka_settings {
    broker                     = "b-1.example.kafka.eu-west-1.amazonaws.com:9094"
    security_protocol          = "ssl-authentication"
    ssl_client_certificate_arn = aws_dms_certificate.client.certificate_arn
  }
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
variable "client_key" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "client" {
  certificate_id  = "kafka-client"
  certificate_pem = file("\${path.module}/client.pem")
}

resource "aws_dms_certificate" "client_key" {
  certificate_id  = "kafka-client-key"
  certificate_pem = var.client_key
}

resource "aws_dms_endpoint" "events" {
  endpoint_id   = "events"
  endpoint_type = "target"
  engine_name   = "kafka"

  kafka_settings {
    broker                     = "b-1.example.kafka.eu-west-1.amazonaws.com:9094"
    security_protocol          = "ssl-authentication"
    ssl_client_certificate_arn = aws_dms_certificate.client.certificate_arn
    ssl_client_key_arn         = aws_dms_certificate.client_key.certificate_arn
  }
}
\`\`\`

## How to fix

### Terraform

Import the certificate of the authority with \`aws_dms_certificate\` and set
\`certificate_arn = aws_dms_certificate.NAME.certificate_arn\`. For RDS and Aurora
it is the bundle of the region, from truststore.pki.rds.amazonaws.com. Oracle
takes a wallet: \`certificate_wallet = filebase64("cwallet.sso")\`.

### AWS CLI

\`\`\`sh
curl -O https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem
aws dms import-certificate --certificate-identifier rds-ca \\
  --certificate-pem file://eu-west-1-bundle.pem
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\
  --ssl-mode verify-full --certificate-arn CERTIFICATE_ARN
aws dms test-connection --endpoint-arn ENDPOINT_ARN \\
  --replication-instance-arn INSTANCE_ARN
\`\`\`

### Console

DMS, Endpoints, choose the endpoint, Actions, Modify. Under "CA certificate"
choose one, or "Add new CA certificate" and upload the file. Save, then run
"Test endpoint connection".

## Controls

- No control of Security Hub asks for it: DMS.9 looks at the mode alone.
- CWE-295, improper certificate validation.

Documented: that the verifying modes need a certificate, and that
\`ssl-authentication\` needs the client's certificate and key. Inferred: that an
empty \`certificate_arn\` counts as not set. Whether the API refuses an endpoint
without one is not confirmed; the console asks for it.
`,"endpoint-certificate-unused":`# endpoint-certificate-unused

The linked certificate has no effect.

- Level: note
- Controls: none
- Weakness: CWE-295

## What it means

A certificate is linked, but \`ssl_mode\` is \`none\`, not written, or \`require\`,
and none of these verifies a certificate. Or the engine takes no
\`certificate_arn\`: S3, Redshift, DynamoDB, Kinesis and Neptune use TLS without
one, Kafka and Redis take theirs in their settings.

## Why it matters

The link looks like verification and is none. Whoever wrote it meant the server
to be verified.

## Fails

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "require"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "cache" {
  endpoint_id     = "cache"
  endpoint_type   = "target"
  engine_name     = "redis"
  certificate_arn = aws_dms_certificate.rds.certificate_arn

  redis_settings {
    server_name = "cache.example.com"
    port        = 6379
    auth_type   = "none"
  }
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "cache" {
  endpoint_id   = "cache"
  endpoint_type = "target"
  engine_name   = "redis"

  redis_settings {
    server_name            = "cache.example.com"
    port                   = 6379
    auth_type              = "none"
    ssl_security_protocol  = "ssl-encryption"
    ssl_ca_certificate_arn = aws_dms_certificate.rds.certificate_arn
  }
}
\`\`\`

## How to fix

### Terraform

Set the strongest mode of the engine, so that the certificate is used. For
Kafka and Redis move it to \`ssl_ca_certificate_arn\` of the settings block. For
engines that take none, take the line out.

### AWS CLI

\`\`\`sh
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\
  --ssl-mode verify-full --certificate-arn CERTIFICATE_ARN
aws dms test-connection --endpoint-arn ENDPOINT_ARN \\
  --replication-instance-arn INSTANCE_ARN
\`\`\`

### Console

DMS, Endpoints, choose the endpoint, Actions, Modify. Under Endpoint
configuration set "Secure Socket Layer (SSL) mode" to verify-full. Save, then
run "Test endpoint connection".

## Controls

- No control of Security Hub looks at the certificate.
- CWE-295, improper certificate validation.

Inferred: that a certificate beside \`require\` has no effect, from what AWS says
that the mode does. That S3 endpoints ignore a certificate is not confirmed.
`,"endpoint-engine-unknown":`# endpoint-engine-unknown

engine_name is no engine of DMS.

- Level: error
- Controls: none
- Weakness: none

## What it means

\`engine_name\` is not among the names that the AWS provider accepts, and it is
near one of them. DMS has its own names: PostgreSQL is \`postgres\`, Aurora MySQL
is \`aurora\`, SQL Server is \`sqlserver\`, DocumentDB is \`docdb\`. They are not
those of \`aws_db_instance\`.

\`s3\` was an engine of \`aws_dms_endpoint\` up to version 5 of the provider. It is
reported only where \`required_providers\` excludes version 5.

A name that is far from every known one may be a new engine; it is
endpoint-undetermined, and so is any unknown name in a plan, since Terraform
has accepted it.

## Why it matters

Terraform refuses the plan. Until then nothing else can be said of the
endpoint: where its TLS switch is depends on the engine.

## Fails

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgresql"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 6.0"
    }
  }
}

resource "aws_dms_endpoint" "lake" {
  endpoint_id   = "lake"
  endpoint_type = "target"
  engine_name   = "s3"
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 6.0"
    }
  }
}

resource "aws_dms_s3_endpoint" "lake" {
  endpoint_id             = "lake"
  endpoint_type           = "target"
  bucket_name             = "lake"
  service_access_role_arn = "arn:aws:iam::123456789012:role/dms-s3"
}
\`\`\`

## How to fix

### Terraform

Write the name that the finding gives. For S3 use the resource
\`aws_dms_s3_endpoint\`.

### AWS CLI

\`\`\`sh
aws dms describe-endpoint-types \\
  --query 'SupportedEndpointTypes[].EngineName'
\`\`\`

### Console

The names are those of the API; the console shows titles instead. Nothing is to
be done there: no endpoint with such an engine exists.

## Controls

- None. The rule keeps the others from being silent for the wrong reason.

Documented: the provider's list of engines (version 6, and \`s3\` before).
`,"endpoint-hostname-is-address":`# endpoint-hostname-is-address

The host name is verified, but server_name is an IP address.

- Level: warning
- Controls: none
- Weakness: CWE-297

## What it means

\`ssl_mode\` is \`verify-full\`, which compares \`server_name\` with the names in the
server's certificate, and \`server_name\` is an IP address.

## Why it matters

Certificates of databases name hosts; those of RDS name no address at all. The
comparison fails, and the usual way out is a weaker mode.

## Fails

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "10.0.12.34"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## How to fix

### Terraform

Write the DNS name. Where the database is reached by an address only, give it a
name in a private hosted zone that its certificate has.

### AWS CLI

\`\`\`sh
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\
  --server-name orders.abc123.eu-west-1.rds.amazonaws.com
aws dms test-connection --endpoint-arn ENDPOINT_ARN \\
  --replication-instance-arn INSTANCE_ARN
\`\`\`

### Console

DMS, Endpoints, choose the endpoint, Actions, Modify. Write the DNS name under
"Server name". Save, then run "Test endpoint connection".

## Controls

- No control of Security Hub asks for it: DMS.9 looks at the mode alone.
- CWE-297, improper validation of certificate with host mismatch.

Documented: that verify-full compares the host name. Inferred: that the
certificate does not name the address; where it does, suppress the finding with
that reason.
`,"endpoint-hostname-unverified":`# endpoint-hostname-unverified

The certificate is verified, but not the host name.

- Level: note
- Controls: none
- Weakness: CWE-297

## What it means

\`ssl_mode\` is \`verify-ca\`, the engine has \`verify-full\`, and \`server_name\` is a
host name, so that it could be compared with the certificate.

## Why it matters

With \`verify-ca\` every certificate of the authority will do. The authority of
RDS signs for all databases of a region, those of other accounts too: another
database can pose as this one.

## Fails

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-ca"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "target"
  engine_name     = "mysql"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 3306
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-ca"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

Oracle has no mode that verifies the name:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "oracle"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 2484
  database_name   = "ORCL"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-ca"
  certificate_arn = aws_dms_certificate.oracle.certificate_arn
}

resource "aws_dms_certificate" "oracle" {
  certificate_id     = "oracle-wallet"
  certificate_wallet = filebase64("\${path.module}/cwallet.sso")
}
\`\`\`

An IP address can't be compared with the names of the usual certificate:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "10.0.12.7"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-ca"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## How to fix

### Terraform

Set \`ssl_mode = "verify-full"\`. Where the server is reached under a name of your
own (a CNAME), write the name that its certificate holds into \`server_name\`.

DMS does not change an endpoint while a task runs on it: stop the tasks first
and resume them after, or set \`pause_replication_tasks = true\` in Terraform.

### AWS CLI

\`\`\`sh
curl -O https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem
aws dms import-certificate --certificate-identifier rds-ca \\
  --certificate-pem file://eu-west-1-bundle.pem
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\
  --ssl-mode verify-full --certificate-arn CERTIFICATE_ARN
aws dms test-connection --endpoint-arn ENDPOINT_ARN \\
  --replication-instance-arn INSTANCE_ARN
\`\`\`

### Console

DMS, Endpoints, choose the endpoint, Actions, Modify. Under Endpoint
configuration set "Secure Socket Layer (SSL) mode" to verify-full. Save, then
run "Test endpoint connection".

## Controls

- No control of Security Hub asks for it.
- CWE-297, improper validation of certificate with host mismatch.

Documented: what the two modes verify, and which engines have both. Inferred:
the row of Aurora PostgreSQL and both Aurora Serverless engines.
`,"endpoint-mode-inherited":`# endpoint-mode-inherited

The mode is not written; the state supplies it.

- Level: note
- Controls: DMS.9
- Weakness: none

## What it means

The plan shows a mode that the configuration does not hold: the endpoint got it
earlier, and the provider keeps what AWS reports. Only plans can show this; in
the sources alone the same endpoint is endpoint-plaintext.

## Why it matters

The connection is as the plan says, for now. But the configuration does not say
so: the same code in another account, or after the endpoint is replaced, makes
an endpoint with \`none\`. Removing the line did not switch TLS off, and Terraform
showed no difference when it was removed.

## Fails

The endpoint was created with \`ssl_mode = "verify-full"\`, and the line was
removed after that. The plan still shows verify-full:

<!-- plan: mode-inherited -->
\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## Passes

<!-- plan: mode-written -->
\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## How to fix

### Terraform

Write the mode that the finding names. The plan then shows no difference.

### AWS CLI

See what is in force:

\`\`\`sh
aws dms describe-endpoints --query \\
  'Endpoints[].[EndpointIdentifier,SslMode,CertificateArn]'
\`\`\`

### Console

DMS, Endpoints, choose the endpoint: the details show the mode. There is nothing
to change there.

## Controls

- Security Hub DMS.9 looks at the endpoint, and passes with any mode but \`none\`.

Documented: \`ssl_mode\` is optional and computed in the provider, so an omitted
mode keeps the old value; seen in real plans.
`,"endpoint-mode-unsupported":`# endpoint-mode-unsupported

AWS documents no such ssl_mode for the engine.

- Level: error
- Controls: none
- Weakness: CWE-1188

## What it means

Each engine has its own modes. AWS lists them in "Using SSL with AWS DMS":

- MySQL, MariaDB, Aurora MySQL: none, verify-ca, verify-full
- PostgreSQL, Aurora PostgreSQL: none, require, verify-ca, verify-full
- SQL Server, MongoDB: none, require, verify-full
- SAP ASE: none, verify-full
- Oracle, Db2: none, verify-ca
- Redshift, S3, DynamoDB, Kinesis, Neptune: none (they use TLS in any case)

The mode is not in the engine's list, or it is no mode at all: \`verify_full\`,
\`Verify-Full\`, an empty text.

## Why it matters

An endpoint with a mode that its engine lacks is not known to be encrypted: the
API refuses it (S3), or what it does is not documented. \`require\` on MySQL is
the most usual slip.

## Fails

MySQL has no \`require\`:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id   = "orders"
  endpoint_type = "source"
  engine_name   = "mysql"
  server_name   = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port          = 3306
  username      = "dms"
  password      = var.password
  ssl_mode      = "require"
}
\`\`\`

Oracle has no \`verify-full\`:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "oracle"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 2484
  database_name   = "ORCL"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.oracle.certificate_arn
}

resource "aws_dms_certificate" "oracle" {
  certificate_id     = "oracle-wallet"
  certificate_wallet = filebase64("\${path.module}/cwallet.sso")
}
\`\`\`

It is spelt with a hyphen:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify_full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

S3 uses HTTPS in any case and takes no mode:

\`\`\`hcl
resource "aws_dms_s3_endpoint" "lake" {
  endpoint_id             = "lake"
  endpoint_type           = "target"
  bucket_name             = "lake"
  service_access_role_arn = "arn:aws:iam::123456789012:role/dms-s3"
  ssl_mode                = "require"
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "mysql"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 3306
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "oracle"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 2484
  database_name   = "ORCL"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-ca"
  certificate_arn = aws_dms_certificate.oracle.certificate_arn
}

resource "aws_dms_certificate" "oracle" {
  certificate_id     = "oracle-wallet"
  certificate_wallet = filebase64("\${path.module}/cwallet.sso")
}
\`\`\`

\`\`\`hcl
resource "aws_dms_s3_endpoint" "lake" {
  endpoint_id             = "lake"
  endpoint_type           = "target"
  bucket_name             = "lake"
  service_access_role_arn = "arn:aws:iam::123456789012:role/dms-s3"
  ssl_mode                = "none"
}
\`\`\`

## How to fix

### Terraform

Write the strongest mode of the engine and link the certificate that it needs:
\`verify-ca\` with a wallet for Oracle, \`verify-ca\` with a PEM for Db2,
\`verify-full\` with a PEM for the others. For engines that use TLS in any case
take the line out, or write \`none\`.

### AWS CLI

\`\`\`sh
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\
  --ssl-mode verify-full --certificate-arn CERTIFICATE_ARN
\`\`\`

### Console

DMS, Endpoints, choose the endpoint, Actions, Modify. The list "Secure Socket
Layer (SSL) mode" offers the modes of the engine: choose the strongest, choose
the CA certificate, save, then run "Test endpoint connection".

## Controls

- No control of Security Hub looks at the pair of mode and engine. DMS.9 passes
  any mode but \`none\`, also one that the engine lacks.
- CWE-1188, initialization with an insecure default: what is in force is not
  what was written.

Documented: the table, and that S3 refuses every other mode. Inferred: the rows
of Aurora PostgreSQL, both Aurora Serverless engines, Redshift Serverless and
Neptune, and that an empty text is no mode. AWS documents no list for
DocumentDB, Kafka, Redis, OpenSearch, Babelfish, Azure SQL and DMS transfer;
for these only a mode that is none at all is reported. What the API does with a
documented mode of another engine is not confirmed, S3 apart.
`,"endpoint-password-literal":`# endpoint-password-literal

A password stands in the configuration.

- Level: warning
- Controls: none
- Weakness: CWE-798

## What it means

\`password\`, or a password in \`kafka_settings\`, \`redis_settings\` or
\`oracle_settings\`, is text that is written in the configuration: there, in a
local value, in a module call, or as the default of a variable. Values from
files of variables, from the environment and from resources pass; so does a
placeholder under \`ignore_changes\`. In a plan only a literal in the resource
itself can be told.

## Why it matters

Everyone who can read the repository can read the database. TLS on the way does
not help then.

## Fails

\`\`\`hcl
resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = "correct-horse"
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
variable "password" {
  type    = string
  default = "correct-horse"
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id                     = "orders"
  endpoint_type                   = "source"
  engine_name                     = "postgres"
  database_name                   = "orders"
  ssl_mode                        = "verify-full"
  certificate_arn                 = aws_dms_certificate.rds.certificate_arn
  secrets_manager_arn             = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders"
  secrets_manager_access_role_arn = "arn:aws:iam::123456789012:role/dms-secrets"
}
\`\`\`

## How to fix

### Terraform

Use \`secrets_manager_arn\` with \`secrets_manager_access_role_arn\`, or a
sensitive variable without a default. The written password counts as published:
change it in the database.

### AWS CLI

\`\`\`sh
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN --engine-name postgres \\
  --postgre-sql-settings \\
  '{"SecretsManagerSecretId":"SECRET","SecretsManagerAccessRoleArn":"ROLE"}'
\`\`\`

### Console

DMS, Endpoints, choose the endpoint, Actions, Modify. Choose "AWS Secrets
Manager" under access to the endpoint database. Save, then run "Test endpoint
connection".

## Controls

- No control of Security Hub asks for it: DMS.9 looks at the mode alone.
- CWE-798, use of hard-coded credentials.

Documented: that endpoints can read their credentials from AWS Secrets Manager.
`,"endpoint-plaintext":`# endpoint-plaintext

The endpoint connects to its database in clear text.

- Level: error
- Controls: DMS.9, CT.DMS.PR.2
- Weakness: CWE-319

## What it means

The engine of the endpoint switches TLS with \`ssl_mode\`, and the mode is
\`none\`, null or not written. AWS DMS uses \`none\` for an endpoint that says
nothing, so leaving the line out is the same as asking for clear text.

## Why it matters

Everything that the replication reads or writes, and the login of the database
user, crosses the network readable and changeable for anyone on the way.
A line that was removed changes nothing: Terraform sees no difference and AWS
keeps the old mode. Only a written mode is a decision.

## Fails

The mode is not written:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id   = "orders"
  endpoint_type = "source"
  engine_name   = "mysql"
  server_name   = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port          = 3306
  username      = "dms"
  password      = var.password
}
\`\`\`

The mode is \`none\`:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id   = "orders"
  endpoint_type = "target"
  engine_name   = "postgres"
  server_name   = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port          = 5432
  database_name = "orders"
  username      = "dms"
  password      = var.password
  ssl_mode      = "none"
}
\`\`\`

An entry of the map leaves it out:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

variable "endpoints" {
  type = any
  default = {
    orders = { engine_name = "mysql", server_name = "orders.example.com" }
  }
}

resource "aws_dms_endpoint" "this" {
  for_each = var.endpoints

  endpoint_id   = each.key
  endpoint_type = "source"
  engine_name   = each.value.engine_name
  server_name   = each.value.server_name
  port          = 3306
  username      = "dms"
  password      = var.password
  ssl_mode      = try(each.value.ssl_mode, null)
}
\`\`\`

## Passes

The server is verified by its certificate and its name:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "mysql"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 3306
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

Engines that use TLS in any case have no such switch, and \`none\` is right:

\`\`\`hcl
resource "aws_dms_endpoint" "lake" {
  endpoint_id   = "lake"
  endpoint_type = "target"
  engine_name   = "kinesis"

  kinesis_settings {
    stream_arn              = "arn:aws:kinesis:eu-west-1:123456789012:stream/lake"
    service_access_role_arn = "arn:aws:iam::123456789012:role/dms-kinesis"
  }
}
\`\`\`

## How to fix

### Terraform

Write the strongest mode of the engine, import the certificate of the authority
and link it, as in the first example under Passes. The strongest mode is
\`verify-full\` for MySQL, MariaDB, Aurora, PostgreSQL, SQL Server, SAP ASE,
MongoDB and DocumentDB, and \`verify-ca\` for Oracle and Db2. Oracle takes a
wallet (\`certificate_wallet\`), all others a PEM.

DMS does not change an endpoint while a task runs on it: stop the tasks first
and resume them after, or set \`pause_replication_tasks = true\` in Terraform.

### AWS CLI

\`\`\`sh
curl -O https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem
aws dms import-certificate --certificate-identifier rds-ca \\
  --certificate-pem file://eu-west-1-bundle.pem
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\
  --ssl-mode verify-full --certificate-arn CERTIFICATE_ARN
aws dms test-connection --endpoint-arn ENDPOINT_ARN \\
  --replication-instance-arn INSTANCE_ARN
\`\`\`

### Console

DMS, Endpoints, choose the endpoint, Actions, Modify. Under Endpoint
configuration set "Secure Socket Layer (SSL) mode" to verify-full, and choose or
add the CA certificate. Save, then run "Test endpoint connection".

## Controls

- Security Hub DMS.9, "DMS endpoints should use SSL" (Medium): NIST 800-53r5
  AC-4, SC-7(4), SC-8, SC-8(1), SC-8(2), SC-13, SC-23, SC-23(3); PCI DSS 4.0.1
  4.2.1. Which engines it exempts is not documented: Security Hub may still
  fail S3 or Kinesis endpoints, which this rule leaves alone.
- Control Tower CT.DMS.PR.2: the mode is present and not \`none\`, for 11 engines.
- CWE-319, cleartext transmission of sensitive information.

Documented: the default \`none\`, and the modes of MySQL, MariaDB, Aurora MySQL,
PostgreSQL, SQL Server, Oracle, SAP ASE, MongoDB, DocumentDB and Db2. Inferred:
that Aurora PostgreSQL and both Aurora Serverless engines work as their base
engine does. For Babelfish, Azure SQL and DMS transfer AWS does not say whether
\`ssl_mode\` is the switch; these are endpoint-undetermined.
`,"endpoint-port-mismatch":`# endpoint-port-mismatch

The port contradicts the TLS setting.

- Level: warning
- Controls: none
- Weakness: none

## What it means

A Kafka endpoint asks for TLS and connects to port 9092 of Amazon MSK (or to
\`bootstrap_brokers\`), or it asks for clear text and connects to a port for TLS.
Or an Oracle endpoint verifies with \`verify-ca\` on port 1521. Self-managed
Kafka may use any port for anything and is not judged.

## Why it matters

The connection can't be made as the setting says. When it fails, the setting is
what people change.

## Fails

\`\`\`hcl
resource "aws_dms_endpoint" "events" {
  endpoint_id   = "events"
  endpoint_type = "target"
  engine_name   = "kafka"

  kafka_settings {
    broker            = "b-1.example.kafka.eu-west-1.amazonaws.com:9092"
    security_protocol = "ssl-encryption"
  }
}
\`\`\`

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "oracle" {
  certificate_id    = "oracle-ca"
  certificate_wallet = filebase64("\${path.module}/cwallet.sso")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "oracle"
  server_name     = "orders.example.com"
  port            = 1521
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-ca"
  certificate_arn = aws_dms_certificate.oracle.certificate_arn
}
\`\`\`

## Passes

\`\`\`hcl
resource "aws_dms_endpoint" "events" {
  endpoint_id   = "events"
  endpoint_type = "target"
  engine_name   = "kafka"

  kafka_settings {
    broker            = "b-1.example.kafka.eu-west-1.amazonaws.com:9094"
    security_protocol = "ssl-encryption"
  }
}
\`\`\`

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "oracle" {
  certificate_id    = "oracle-ca"
  certificate_wallet = filebase64("\${path.module}/cwallet.sso")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "oracle"
  server_name     = "orders.example.com"
  port            = 2484
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-ca"
  certificate_arn = aws_dms_certificate.oracle.certificate_arn
}
\`\`\`

## How to fix

### Terraform

For MSK use \`bootstrap_brokers_tls\`, or port 9094 (9096 with SASL/SCRAM). For
Oracle use the port of the TCPS listener; on RDS it is that of the SSL option.

### AWS CLI

\`\`\`sh
aws kafka get-bootstrap-brokers --cluster-arn CLUSTER_ARN
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\
  --kafka-settings Broker=BROKERS,SecurityProtocol=ssl-encryption
\`\`\`

### Console

DMS, Endpoints, choose the endpoint, Actions, Modify. Correct the broker or the
port. Save, then run "Test endpoint connection".

## Controls

- No control of Security Hub asks for it: DMS.9 looks at the mode alone.

Documented: the ports of MSK. Inferred: that 1521 is the listener without TLS,
since TCPS needs a port of its own.
`,"endpoint-secrets-ignored":`# endpoint-secrets-ignored

The AWS provider drops secrets_manager_arn for the engine.

- Level: warning
- Controls: none
- Weakness: none

## What it means

\`secrets_manager_arn\` is set for DocumentDB, Neptune, Azure SQL, Aurora
Serverless, Redshift Serverless or DMS transfer. For these engines the AWS
provider does not send it.

## Why it matters

The endpoint is made without host, user and password, or keeps old ones. What
the code says about the secret is not what AWS has.

## Fails

\`\`\`hcl
resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "documents" {
  endpoint_id                     = "documents"
  endpoint_type                   = "source"
  engine_name                     = "docdb"
  secrets_manager_arn             = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:documents"
  secrets_manager_access_role_arn = "arn:aws:iam::123456789012:role/dms-secrets"
  ssl_mode                        = "verify-full"
  certificate_arn                 = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## Passes

\`\`\`hcl
resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id                     = "orders"
  endpoint_type                   = "source"
  engine_name                     = "postgres"
  secrets_manager_arn             = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders"
  secrets_manager_access_role_arn = "arn:aws:iam::123456789012:role/dms-secrets"
  ssl_mode                        = "verify-full"
  certificate_arn                 = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "docdb"
  server_name     = "docs.cluster-abc123.eu-west-1.docdb.amazonaws.com"
  port            = 27017
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## How to fix

### Terraform

Read the secret with the data source \`aws_secretsmanager_secret_version\`, and
give \`server_name\`, \`port\`, \`username\` and \`password\` from it; or have the
endpoint set by the CLI.

### AWS CLI

\`\`\`sh
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\
  --engine-name docdb --doc-db-settings \\
  '{"SecretsManagerSecretId":"SECRET","SecretsManagerAccessRoleArn":"ROLE"}'
\`\`\`

### Console

DMS, Endpoints, choose the endpoint, Actions, Modify. Choose "AWS Secrets
Manager" under access to the endpoint database. Save, then run "Test endpoint
connection".

## Controls

- No control of Security Hub asks for it: DMS.9 looks at the mode alone.

Documented: by the provider's issue 39930 and its source, for these engines.
`,"endpoint-server-unverified":`# endpoint-server-unverified

The connection is encrypted, but the server is not verified.

- Level: warning
- Controls: none
- Weakness: CWE-295

## What it means

\`ssl_mode\` is \`require\`: DMS encrypts, and accepts any certificate.

## Why it matters

Encryption without verification keeps out those who listen, not those who stand
in between: whoever can redirect the connection (DNS, routing, a proxy) shows a
certificate of his own, and gets the login and the data.

## Fails

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id   = "orders"
  endpoint_type = "source"
  engine_name   = "postgres"
  server_name   = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port          = 5432
  database_name = "orders"
  username      = "dms"
  password      = var.password
  ssl_mode      = "require"
}
\`\`\`

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id   = "orders"
  endpoint_type = "target"
  engine_name   = "sqlserver"
  server_name   = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port          = 1433
  database_name = "orders"
  username      = "dms"
  password      = var.password
  ssl_mode      = "require"
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "target"
  engine_name     = "sqlserver"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 1433
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## How to fix

### Terraform

Set \`ssl_mode = "verify-full"\`, import the certificate of the authority and link
it. All engines that have \`require\` have \`verify-full\` too. Its name check needs
the host name of the certificate as \`server_name\`, not an IP address.

DMS does not change an endpoint while a task runs on it: stop the tasks first
and resume them after, or set \`pause_replication_tasks = true\` in Terraform.

### AWS CLI

\`\`\`sh
curl -O https://truststore.pki.rds.amazonaws.com/eu-west-1/eu-west-1-bundle.pem
aws dms import-certificate --certificate-identifier rds-ca \\
  --certificate-pem file://eu-west-1-bundle.pem
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\
  --ssl-mode verify-full --certificate-arn CERTIFICATE_ARN
aws dms test-connection --endpoint-arn ENDPOINT_ARN \\
  --replication-instance-arn INSTANCE_ARN
\`\`\`

### Console

DMS, Endpoints, choose the endpoint, Actions, Modify. Under Endpoint
configuration set "Secure Socket Layer (SSL) mode" to verify-full, and choose or
add the CA certificate. Save, then run "Test endpoint connection".

## Controls

- No control of Security Hub asks for it: DMS.9 passes \`require\`.
- CWE-295, improper certificate validation.

Documented: that \`require\` verifies nothing, and the modes of PostgreSQL, SQL
Server and MongoDB. For DocumentDB AWS prescribes verify-full; that it accepts
\`require\` is not confirmed. Inferred: that Aurora PostgreSQL works as PostgreSQL
does.
`,"endpoint-settings-plaintext":`# endpoint-settings-plaintext

The settings of the endpoint ask for clear text.

- Level: error
- Controls: DMS.12
- Weakness: CWE-319

## What it means

Redis, Kafka, Elasticsearch and OpenSearch endpoints do not switch TLS with
\`ssl_mode\` but in their settings: \`ssl_security_protocol\` of \`redis_settings\`,
\`security_protocol\` of \`kafka_settings\`, and the scheme of \`endpoint_uri\` in
\`elasticsearch_settings\`. Here one of them says plaintext. The same switch can
stand in \`extra_connection_attributes\` (\`sslSecurityProtocol=\`,
\`securityProtocol=\`); where the two differ, the weaker counts.

## Why it matters

The migrated data, and the password or token of the target, cross the network
readable and changeable for anyone on the way.

## Fails

\`\`\`hcl
resource "aws_dms_endpoint" "cache" {
  endpoint_id   = "cache"
  endpoint_type = "target"
  engine_name   = "redis"

  redis_settings {
    server_name           = "cache.example.com"
    port                  = 6379
    auth_type             = "none"
    ssl_security_protocol = "plaintext"
  }
}
\`\`\`

\`\`\`hcl
resource "aws_dms_endpoint" "events" {
  endpoint_id   = "events"
  endpoint_type = "target"
  engine_name   = "kafka"

  kafka_settings {
    broker            = "b-1.example.kafka.eu-west-1.amazonaws.com:9092"
    security_protocol = "plaintext"
  }
}
\`\`\`

\`\`\`hcl
resource "aws_dms_endpoint" "search" {
  endpoint_id   = "search"
  endpoint_type = "target"
  engine_name   = "opensearch"

  elasticsearch_settings {
    endpoint_uri            = "http://search.example.com"
    service_access_role_arn = "arn:aws:iam::123456789012:role/dms-search"
  }
}
\`\`\`

## Passes

Without the argument Redis endpoints use TLS:

\`\`\`hcl
resource "aws_dms_endpoint" "cache" {
  endpoint_id   = "cache"
  endpoint_type = "target"
  engine_name   = "redis"

  redis_settings {
    server_name = "cache.example.com"
    port        = 6379
    auth_type   = "none"
  }
}
\`\`\`

\`\`\`hcl
resource "aws_dms_endpoint" "events" {
  endpoint_id   = "events"
  endpoint_type = "target"
  engine_name   = "kafka"

  kafka_settings {
    broker            = "b-1.example.kafka.eu-west-1.amazonaws.com:9094"
    security_protocol = "ssl-encryption"
  }
}
\`\`\`

\`\`\`hcl
resource "aws_dms_endpoint" "search" {
  endpoint_id   = "search"
  endpoint_type = "target"
  engine_name   = "opensearch"

  elasticsearch_settings {
    endpoint_uri            = "https://search.example.com"
    service_access_role_arn = "arn:aws:iam::123456789012:role/dms-search"
  }
}
\`\`\`

## How to fix

### Terraform

Set \`ssl_security_protocol = "ssl-encryption"\` (Redis), \`security_protocol =
"ssl-encryption"\`, \`"ssl-authentication"\` or \`"sasl-ssl"\` (Kafka), or write
\`https://\` (Elasticsearch, OpenSearch), and take the contrary out of
\`extra_connection_attributes\`. The server must listen for TLS: Amazon MSK does
so on port 9094, not on 9092.

### AWS CLI

\`\`\`sh
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN --redis-settings \\
  ServerName=HOST,Port=6379,SslSecurityProtocol=ssl-encryption
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN --kafka-settings \\
  SecurityProtocol=ssl-encryption
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN --elasticsearch-settings \\
  ServiceAccessRoleArn=ROLE_ARN,EndpointUri=https://HOST
\`\`\`

### Console

DMS, Endpoints, choose the endpoint, Actions, Modify. Change the security
protocol (Redis, Kafka) or the endpoint URI, save, then run "Test endpoint
connection".

## Controls

- Security Hub DMS.12, "DMS endpoints for Redis OSS should have TLS enabled"
  (Medium), for Redis only: NIST 800-53r5 SC-8, SC-13; PCI DSS 4.0.1 4.2.1.
- CWE-319, cleartext transmission of sensitive information.

Documented: the values of the three arguments, and that Redis without one uses
\`ssl-encryption\`. Inferred: that the extra connection attributes take the same
switches, and that the weaker of two counts.
`,"endpoint-tls-attribute-ineffective":`# endpoint-tls-attribute-ineffective

An extra connection attribute asks for TLS, and AWS documents no such attribute.

- Level: note
- Controls: none
- Weakness: CWE-319

## What it means

\`extra_connection_attributes\` has \`sslmode=\`, \`useSSL=\` or the like, as drivers
of databases know them. For engines whose switch is \`ssl_mode\`, AWS documents
no such attribute.

## Why it matters

It looks as if the connection were encrypted. What decides is \`ssl_mode\` alone.

## Fails

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id                 = "orders"
  endpoint_type               = "source"
  engine_name                 = "postgres"
  server_name                 = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port                        = 5432
  database_name               = "orders"
  username                    = "dms"
  password                    = var.password
  ssl_mode                    = "verify-full"
  certificate_arn             = aws_dms_certificate.rds.certificate_arn
  extra_connection_attributes = "sslmode=verify-full;captureDdls=Y"
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id                 = "orders"
  endpoint_type               = "source"
  engine_name                 = "postgres"
  server_name                 = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port                        = 5432
  database_name               = "orders"
  username                    = "dms"
  password                    = var.password
  ssl_mode                    = "verify-full"
  certificate_arn             = aws_dms_certificate.rds.certificate_arn
  extra_connection_attributes = "captureDdls=Y"
}
\`\`\`

## How to fix

### Terraform

Leave the attribute out, and set \`ssl_mode\` and \`certificate_arn\`.

### AWS CLI

\`\`\`sh
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN \\
  --ssl-mode verify-full --certificate-arn CERTIFICATE_ARN \\
  --extra-connection-attributes "captureDdls=Y"
\`\`\`

### Console

DMS, Endpoints, choose the endpoint, Actions, Modify. Take it out of "Extra
connection attributes", and set "Secure Socket Layer (SSL) mode". Save, then
run "Test endpoint connection".

## Controls

- No control of Security Hub asks for it: DMS.9 looks at the mode alone.
- CWE-319, cleartext transmission of sensitive information.

Documented: the extra connection attributes of each engine, among which none is
for TLS. Whether DMS hands unknown ones on to the driver is not confirmed.
`,"endpoint-undetermined":`# endpoint-undetermined

What the endpoint does can't be known from this input.

- Level: note
- Controls: DMS.9
- Weakness: none

## What it means

A rule needs a value that this input does not hold: a variable without a value,
an attribute that AWS fills in, a data source, a module that is not installed.
Or AWS does not say whether \`ssl_mode\` is the TLS switch of this engine. Or
\`ignore_changes\` covers the attribute, so that the endpoint may differ from what
is written. The finding names what is missing, says what would follow, and how
to give it.

## Why it matters

A check that can't be done is not passed. dmslint does not guess: it counts the
endpoint as open, not as clean.

## Fails

The mode depends on a variable that has no value:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

variable "mode" {
  type = string
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = var.mode
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

AWS documents no modes for Babelfish:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id   = "orders"
  endpoint_type = "target"
  engine_name   = "babelfish"
  server_name   = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port          = 1433
  database_name = "orders"
  username      = "dms"
  password      = var.password
  ssl_mode      = "none"
}
\`\`\`

Terraform does not change the mode of an endpoint that exists already:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn

  lifecycle {
    ignore_changes = [ssl_mode]
  }
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

variable "mode" {
  type    = string
  default = "verify-full"
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = var.mode
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

A condition is no obstacle, as long as each of its outcomes is known:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

variable "env" {
  type = string
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  port            = 5432
  database_name   = "orders"
  username        = "dms"
  password        = var.password
  ssl_mode        = var.env == "prod" ? "verify-full" : "verify-ca"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## How to fix

### Terraform

Give what is missing: \`--var mode=verify-full\`, \`--var-file prod.tfvars\`,
\`--workspace prod\`, or run \`terraform init\` for modules. What only AWS knows
stands in the plan:

\`\`\`sh
terraform plan -out=plan.bin
terraform show -json plan.bin > plan.json
dmslint plan.json
\`\`\`

### AWS CLI

Look at the endpoint itself:

\`\`\`sh
aws dms describe-endpoints --query \\
  'Endpoints[].[EndpointIdentifier,EngineName,SslMode,CertificateArn]'
\`\`\`

### Console

DMS, Endpoints, choose the endpoint: the details show SSL mode and certificate.

## Controls

- Security Hub DMS.9 can't be judged from this input.

Documented: the provider's treatment of unknown values. Not documented by AWS:
whether \`ssl_mode\` is the switch of Babelfish, Azure SQL and DMS transfer.
`,"kafka-protocol-unset":`# kafka-protocol-unset

A Kafka endpoint names no security protocol.

- Level: warning
- Controls: none
- Weakness: CWE-319

## What it means

\`kafka_settings\` has no \`security_protocol\`. The provider has no default and
sends nothing then.

## Why it matters

The API documents only secure protocols as something to set, so what is left
is clear text. AWS does not write that down in so many words; this is why the
rule is a warning, while an explicit \`plaintext\` is an error
(endpoint-settings-plaintext).

## Fails

\`\`\`hcl
resource "aws_dms_endpoint" "events" {
  endpoint_id   = "events"
  endpoint_type = "target"
  engine_name   = "kafka"

  kafka_settings {
    broker = "b-1.example.kafka.eu-west-1.amazonaws.com:9092"
    topic  = "orders"
  }
}
\`\`\`

## Passes

\`\`\`hcl
resource "aws_dms_endpoint" "events" {
  endpoint_id   = "events"
  endpoint_type = "target"
  engine_name   = "kafka"

  kafka_settings {
    broker            = "b-1.example.kafka.eu-west-1.amazonaws.com:9094"
    topic             = "orders"
    security_protocol = "ssl-encryption"
  }
}
\`\`\`

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_dms_endpoint" "events" {
  endpoint_id   = "events"
  endpoint_type = "target"
  engine_name   = "kafka"

  kafka_settings {
    broker            = "b-1.example.kafka.eu-west-1.amazonaws.com:9096"
    topic             = "orders"
    security_protocol = "sasl-ssl"
    sasl_username     = "dms"
    sasl_password     = var.password
  }
}
\`\`\`

## How to fix

### Terraform

Set \`security_protocol\` to \`ssl-encryption\` (TLS), \`ssl-authentication\` (TLS
with a client certificate) or \`sasl-ssl\` (TLS with a login), and name the port
on which the brokers speak it. Amazon MSK: 9094 for TLS, 9096 for SASL/SCRAM.

### AWS CLI

\`\`\`sh
aws dms modify-endpoint --endpoint-arn ENDPOINT_ARN --kafka-settings \\
  SecurityProtocol=ssl-encryption,Broker=HOST:9094
\`\`\`

### Console

DMS, Endpoints, choose the endpoint, Actions, Modify. Choose the security
protocol, save, then run "Test endpoint connection".

## Controls

- No control of Security Hub looks at Kafka endpoints.
- CWE-319, cleartext transmission of sensitive information.

Inferred: that an endpoint without a protocol connects in clear text.
Documented: the protocols that can be set, and that the provider sends none by
itself.
`,"plan-task-interrupted":`# plan-task-interrupted

The plan interrupts replication tasks.

- Level: warning
- Controls: none
- Weakness: none

## What it means

The plan changes the TLS settings of an endpoint that existing replication
tasks use, without \`pause_replication_tasks = true\`; or it replaces the
endpoint. Only plans can show this.

## Why it matters

An endpoint can't be modified while its tasks run: the apply fails half way. A
replaced endpoint replaces its tasks, since a task's endpoints can't be
changed, and the new task does not know how far the old one had read.

## Fails

The endpoint has \`require\` in the state, and the task exists:

<!-- plan: task-interrupted -->
\`\`\`hcl
resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}

resource "aws_dms_replication_task" "orders" {
  replication_task_id      = "orders"
  migration_type           = "full-load-and-cdc"
  table_mappings           = jsonencode({ rules = [] })
  replication_instance_arn = "arn:aws:dms:eu-west-1:123456789012:rep:MAIN"
  source_endpoint_arn      = aws_dms_endpoint.orders.endpoint_arn
  target_endpoint_arn      = "arn:aws:dms:eu-west-1:123456789012:endpoint:LAKE"
}
\`\`\`

## Passes

<!-- plan: task-paused -->
\`\`\`hcl
resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn

  pause_replication_tasks = true
}

resource "aws_dms_replication_task" "orders" {
  replication_task_id      = "orders"
  migration_type           = "full-load-and-cdc"
  table_mappings           = jsonencode({ rules = [] })
  replication_instance_arn = "arn:aws:dms:eu-west-1:123456789012:rep:MAIN"
  source_endpoint_arn      = aws_dms_endpoint.orders.endpoint_arn
  target_endpoint_arn      = "arn:aws:dms:eu-west-1:123456789012:endpoint:LAKE"
}
\`\`\`

## How to fix

### Terraform

Set \`pause_replication_tasks = true\` on the endpoint: the provider stops its
tasks, modifies it and starts them again. An endpoint is replaced when its
\`endpoint_id\` or \`kms_key_arn\` changes: keep them.

### AWS CLI

Before the apply and after it:

\`\`\`sh
aws dms stop-replication-task --replication-task-arn TASK_ARN
aws dms start-replication-task --replication-task-arn TASK_ARN \\
  --start-replication-task-type resume-processing
\`\`\`

### Console

DMS, Database migration tasks, choose the task, Actions, Stop; after the apply
Actions, Restart/Resume, Resume.

## Controls

No control names this.

Documented: \`pause_replication_tasks\` in Terraform's provider, and that a
task's endpoints can't be changed. Inferred: that a new task starts without the
position of the old one.
`,"plan-tls-downgrade":`# plan-tls-downgrade

The plan makes a connection weaker.

- Level: error
- Controls: DMS.9, DMS.12
- Weakness: CWE-757

## What it means

The endpoint exists, and this plan takes it to a weaker mode
(\`verify-full\`, \`verify-ca\`, \`require\`, \`none\`, from strong to weak), or its
settings from an encrypted protocol to \`plaintext\`. Only plans can show this.

## Why it matters

A weaker mode in a change of many lines is easily read over, and from the next
task on the data cross the network with less protection than yesterday.

## Fails

The endpoint has \`verify-full\` in the state:

<!-- plan: tls-downgrade -->
\`\`\`hcl
resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  ssl_mode        = "require"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## Passes

<!-- plan: tls-kept -->
\`\`\`hcl
resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = "orders.abc123.eu-west-1.rds.amazonaws.com"
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}
\`\`\`

## How to fix

### Terraform

Keep the mode. Where the database's certificate is the trouble, import the
right authority and link it (see endpoint-certificate-missing); where the host
name is, connect by the name in the certificate.

### AWS CLI

To see what the endpoint has today:

\`\`\`sh
aws dms describe-endpoints --filters Name=endpoint-arn,Values=ENDPOINT_ARN \\
  --query 'Endpoints[].[SslMode,CertificateArn]'
\`\`\`

### Console

DMS, Endpoints, choose the endpoint: "SSL mode" is what it has today.

## Controls

- Security Hub DMS.9 for modes, DMS.12 for Redis.
- CWE-757, selection of a less secure algorithm during negotiation.

Documented: what each mode verifies, and so their order.
`,"replication-config-tls-unsupported":`# replication-config-tls-unsupported

Serverless replication does not support TLS for Db2.

- Level: error
- Controls: none
- Weakness: none

## What it means

An \`aws_dms_replication_config\` names a Db2 endpoint whose \`ssl_mode\` asks for
TLS. The user guide's limitations of AWS DMS Serverless say that it does not
support SSL connections for Db2 endpoints.

## Why it matters

The choice that is left with serverless replication is a connection in clear
text. A replication instance can do better.

## Fails

\`\`\`hcl
resource "aws_dms_endpoint" "ledger" {
  endpoint_id     = "ledger"
  endpoint_type   = "source"
  engine_name     = "db2"
  server_name     = "ledger.example.com"
  ssl_mode        = "verify-ca"
  certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:LEDGERCA"
}

resource "aws_dms_replication_config" "ledger" {
  replication_config_identifier = "ledger"
  replication_type              = "full-load"
  table_mappings                = jsonencode({ rules = [] })
  source_endpoint_arn           = aws_dms_endpoint.ledger.endpoint_arn
  target_endpoint_arn           = "arn:aws:dms:eu-west-1:123456789012:endpoint:LAKE"

  compute_config {
    replication_subnet_group_id = "dms"
  }
}
\`\`\`

## Passes

\`\`\`hcl
resource "aws_dms_endpoint" "ledger" {
  endpoint_id     = "ledger"
  endpoint_type   = "source"
  engine_name     = "db2"
  server_name     = "ledger.example.com"
  ssl_mode        = "verify-ca"
  certificate_arn = "arn:aws:dms:eu-west-1:123456789012:cert:LEDGERCA"
}

resource "aws_dms_replication_task" "ledger" {
  replication_task_id      = "ledger"
  migration_type           = "full-load"
  table_mappings           = jsonencode({ rules = [] })
  replication_instance_arn = "arn:aws:dms:eu-west-1:123456789012:rep:MAIN"
  source_endpoint_arn      = aws_dms_endpoint.ledger.endpoint_arn
  target_endpoint_arn      = "arn:aws:dms:eu-west-1:123456789012:endpoint:LAKE"
}
\`\`\`

## How to fix

### Terraform

Use an \`aws_dms_replication_instance\` and an \`aws_dms_replication_task\` for this
endpoint. Don't switch TLS off to make serverless replication work.

### AWS CLI

\`\`\`sh
aws dms create-replication-task --replication-task-identifier ledger \\
  --replication-instance-arn INSTANCE_ARN --migration-type full-load \\
  --source-endpoint-arn SOURCE_ARN --target-endpoint-arn TARGET_ARN \\
  --table-mappings file://mappings.json
\`\`\`

### Console

DMS, Database migration tasks, Create database migration task, with a
replication instance and the Db2 endpoint.

## Controls

No control names this.

Documented: the limitation, in the user guide's chapter on AWS DMS Serverless.
Inferred: that it holds for Db2 LUW and for Db2 for z/OS alike.
`,"replication-instance-public":`# replication-instance-public

The replication instance has a public address.

- Level: error
- Controls: DMS.1
- Weakness: CWE-668

## What it means

\`publicly_accessible = true\` gives the replication instance a public address.
When it is left out, Terraform's provider makes it false (the default of the
API itself is true).

## Why it matters

The instance holds the credentials and, for a while, the data of both
databases. It needs no public address to reach them: databases outside are
reached through VPN, Direct Connect or a NAT gateway.

## Fails

\`\`\`hcl
resource "aws_dms_replication_instance" "main" {
  replication_instance_id    = "main"
  replication_instance_class = "dms.t3.medium"
  publicly_accessible        = true
}
\`\`\`

## Passes

\`\`\`hcl
resource "aws_dms_replication_instance" "main" {
  replication_instance_id    = "main"
  replication_instance_class = "dms.t3.medium"
  publicly_accessible        = false
}
\`\`\`

## How to fix

### Terraform

Set \`publicly_accessible = false\`, or leave it out. It can't be changed in
place: the instance is replaced. Make the private instance first and move the
tasks to it.

### AWS CLI

\`\`\`sh
aws dms create-replication-instance --no-publicly-accessible \\
  --replication-instance-identifier main-private \\
  --replication-instance-class dms.t3.medium
aws dms move-replication-task --replication-task-arn TASK_ARN \\
  --target-replication-instance-arn INSTANCE_ARN
\`\`\`

### Console

DMS, Replication instances, Create replication instance, and clear "Publicly
accessible". Then choose each task, Actions, Move, and the new instance.

## Controls

- Security Hub DMS.1, "DMS replication instances should not be public"
  (Critical): NIST 800-53r5 AC-3, AC-4, AC-6, AC-21, SC-7; PCI DSS 4.0.1 1.4.4.
- CWE-668, exposure of a resource to the wrong sphere.

Documented: the meaning of the setting, and that Terraform's provider makes
false of an omitted value while the API's own default is true.
`,"security-group-blocks-endpoint":`# security-group-blocks-endpoint

No security group lets the endpoint's port through.

- Level: note
- Controls: none
- Weakness: none

## What it means

A replication task (or a serverless replication) uses the endpoint on a
replication instance, the endpoint names a database of the same configuration,
and the security groups of one side have no rule that carries the endpoint's
port: no \`egress\` of the instance's groups, or no \`ingress\` of the database's.
A rule carries it when its protocol and ports do, and when it names a network,
a prefix list, or a group of the other side.

It is said only where every link is known: the port, the groups of that side
and all of their rules. Networks count as right whatever they are, since the
addresses of the instance are not in the configuration. Network ACLs are not
looked at.

## Why it matters

The connection times out. That is often "mended" by opening the groups to
everyone, or by a public address, and stays so.

## Fails

The group of the database admits another port:

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_security_group" "replication" {
  name = "replication"

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "orders" {
  name = "orders"

  ingress {
    from_port       = 3306
    to_port         = 3306
    protocol        = "tcp"
    security_groups = [aws_security_group.replication.id]
  }
}

resource "aws_db_instance" "orders" {
  identifier             = "orders"
  instance_class         = "db.t4g.medium"
  engine                 = "postgres"
  username               = "dms"
  password               = var.password
  vpc_security_group_ids = [aws_security_group.orders.id]
}

resource "aws_dms_replication_instance" "main" {
  replication_instance_id    = "main"
  replication_instance_class = "dms.t3.medium"
  vpc_security_group_ids     = [aws_security_group.replication.id]
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = aws_db_instance.orders.address
  port            = 5432
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}

resource "aws_dms_replication_task" "orders" {
  replication_task_id      = "orders"
  migration_type           = "cdc"
  replication_instance_arn = aws_dms_replication_instance.main.replication_instance_arn
  source_endpoint_arn      = aws_dms_endpoint.orders.endpoint_arn
  target_endpoint_arn      = "arn:aws:dms:eu-west-1:123456789012:endpoint:LAKE"
  table_mappings           = jsonencode({ rules = [] })
}
\`\`\`

## Passes

\`\`\`hcl
variable "password" {
  type      = string
  sensitive = true
}

resource "aws_security_group" "replication" {
  name = "replication"
}

resource "aws_vpc_security_group_egress_rule" "replication" {
  security_group_id            = aws_security_group.replication.id
  referenced_security_group_id = aws_security_group.orders.id
  from_port                    = 5432
  to_port                      = 5432
  ip_protocol                  = "tcp"
}

resource "aws_security_group" "orders" {
  name = "orders"
}

resource "aws_vpc_security_group_ingress_rule" "orders" {
  security_group_id            = aws_security_group.orders.id
  referenced_security_group_id = aws_security_group.replication.id
  from_port                    = 5432
  to_port                      = 5432
  ip_protocol                  = "tcp"
}

resource "aws_db_instance" "orders" {
  identifier             = "orders"
  instance_class         = "db.t4g.medium"
  engine                 = "postgres"
  username               = "dms"
  password               = var.password
  vpc_security_group_ids = [aws_security_group.orders.id]
}

resource "aws_dms_replication_instance" "main" {
  replication_instance_id    = "main"
  replication_instance_class = "dms.t3.medium"
  vpc_security_group_ids     = [aws_security_group.replication.id]
}

resource "aws_dms_certificate" "rds" {
  certificate_id  = "rds-ca"
  certificate_pem = file("\${path.module}/eu-west-1-bundle.pem")
}

resource "aws_dms_endpoint" "orders" {
  endpoint_id     = "orders"
  endpoint_type   = "source"
  engine_name     = "postgres"
  server_name     = aws_db_instance.orders.address
  port            = aws_db_instance.orders.port
  username        = "dms"
  password        = var.password
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.rds.certificate_arn
}

resource "aws_dms_replication_task" "orders" {
  replication_task_id      = "orders"
  migration_type           = "cdc"
  replication_instance_arn = aws_dms_replication_instance.main.replication_instance_arn
  source_endpoint_arn      = aws_dms_endpoint.orders.endpoint_arn
  target_endpoint_arn      = "arn:aws:dms:eu-west-1:123456789012:endpoint:LAKE"
  table_mappings           = jsonencode({ rules = [] })
}
\`\`\`

## How to fix

### Terraform

Let the database's group admit the group of the replication instance on the
endpoint's port, and the instance's group send there, as under Passes. Groups
that name each other need no addresses and open nothing to anyone else.

### AWS CLI

\`\`\`sh
aws ec2 authorize-security-group-ingress --group-id DATABASE_GROUP \\
  --protocol tcp --port 5432 --source-group REPLICATION_GROUP
aws dms test-connection --endpoint-arn ENDPOINT_ARN \\
  --replication-instance-arn INSTANCE_ARN
\`\`\`

### Console

VPC, Security groups, the group of the database, Edit inbound rules: add the
port, with the group of the replication instance as its source.

## Controls

No control asks for it.

Documented: how the rules of security groups work, and that \`ingress\` and
\`egress\` blocks leave no rule beside them.

Inferred: that rules which are resources of their own are all in this
configuration, where it has some of that direction for the group.
`,"suppression-expired":`# suppression-expired

A suppression is past its day, so it holds no longer.

- Level: warning
- Controls: none
- Weakness: none

## What it means

A comment \`# dmslint:ignore RULE -- reason until=YYYY-MM-DD\` answers for a
finding up to and including its day. After that the finding is back, and this
one says why.

## Why it matters

A day is set where somebody means to come back. This is the reminder.

## Fails

\`\`\`hcl
resource "aws_dms_endpoint" "orders" {
  # dmslint:ignore endpoint-plaintext -- waits for the new driver until=2020-01-31
  endpoint_id   = "orders"
  endpoint_type = "source"
  engine_name   = "mysql"
  server_name   = "orders.example.com"
}
\`\`\`

## Passes

\`\`\`hcl
resource "aws_dms_endpoint" "orders" {
  # dmslint:ignore endpoint-plaintext -- waits for the new driver until=2999-01-31
  endpoint_id   = "orders"
  endpoint_type = "source"
  engine_name   = "mysql"
  server_name   = "orders.example.com"
}
\`\`\`

## How to fix

Mend what the suppression was for and remove it. If it is still needed, write
a new day and a reason that is true today.
`,"suppression-unused":`# suppression-unused

A suppression matched nothing in this run.

- Level: note
- Controls: none
- Weakness: none

## What it means

A comment \`# dmslint:ignore RULE -- reason\` stands where the rule finds
nothing. Comments for other tools (\`#checkov:skip=\u2026\`) are never told.

## Why it matters

A suppression that is left behind hides the next finding at its place.

## Fails

\`\`\`hcl
resource "aws_dms_endpoint" "lake" {
  # dmslint:ignore endpoint-plaintext -- S3 has no ssl_mode
  endpoint_id   = "lake"
  endpoint_type = "target"
  engine_name   = "kinesis"
}
\`\`\`

## Passes

\`\`\`hcl
resource "aws_dms_endpoint" "orders" {
  # dmslint:ignore endpoint-plaintext -- test data only, in a private subnet
  endpoint_id   = "orders"
  endpoint_type = "source"
  engine_name   = "mysql"
  server_name   = "orders.example.com"
}
\`\`\`

## How to fix

Remove the comment.
`};function $o(e){if(!Object.hasOwn(_m,e))throw new Error("no such page");return _m[e]}var Bs=require("node:fs"),rr=Xs(require("node:path"),1);var Sm=require("node:fs");var To=require("node:fs");var hn=require("node:fs"),Ze=Xs(require("node:path"),1);function wm(e,n,t){if(t!==void 0)return{root:(0,hn.realpathSync)(Ze.default.resolve(e,t)),git:(0,hn.existsSync)(Ze.default.resolve(e,t,".git"))};let r=(n.length>0?n:["."]).map(o=>cd(Ze.default.resolve(e,o))),s=r.map(Tx),i=r.reduce(Eo,cd(e));if(s.every(o=>o!==void 0)){let o=s.reduce(Eo);if(s.includes(o))return{root:o,git:!0}}return{root:Rx(i)?i:Ze.default.dirname(i),git:!1}}function cd(e){try{return(0,hn.realpathSync)(e)}catch{return e}}function Rx(e){return(0,hn.statSync)(e,{throwIfNoEntry:!1})?.isDirectory()??!1}function Tx(e){for(let n=e;;n=Ze.default.dirname(n)){if((0,hn.existsSync)(Ze.default.join(n,".git")))return n;if(Ze.default.dirname(n)===n)return}}function Eo(e,n){let t=e;for(;t!==n&&!n.startsWith(t.endsWith(Ze.default.sep)?t:t+Ze.default.sep);)t=Ze.default.dirname(t);return t}function gn(e,n){let t=cd(n),r=Ze.default.relative(e.root,t);if(r==="")return".";if(!(r===".."||r.startsWith(`..${Ze.default.sep}`)||Ze.default.isAbsolute(r)))return r.split(Ze.default.sep).join("/")}function Xe(e,n){return Ze.default.join(e.root,n)}var bm=new WeakMap;function km(e,n){let t=bm.get(e)??new Map;bm.set(e,t);let r=t.get(n);return r===void 0&&(r=gn(e,Xe(e,n))!==void 0,t.set(n,r)),r}function st(e,n){let t=Xe(e,n);if(!km(e,Ze.default.posix.dirname(n)))return;let r=(0,hn.lstatSync)(t,{throwIfNoEntry:!1});if(!(r===void 0||r.isSymbolicLink()&&gn(e,t)===void 0))try{return r.isFile()||(0,hn.statSync)(t).isFile()?(0,hn.readFileSync)(t):void 0}catch{return}}function Ro(e,n){let t=Xe(e,n);if(km(e,n))try{return(0,hn.readdirSync)(t,{withFileTypes:!0}).filter(r=>r.isFile()||r.isSymbolicLink()).map(r=>r.name).sort((r,s)=>r<s?-1:1)}catch{return}}function en(e,n){return Ze.default.posix.join(e,n).replace(/\/$/,"")||"."}var Mx=new Set([".terraform",".git","node_modules",".terragrunt-cache"]);function si(e,n,t=new Map){let r=[n];for(let s=r.pop();s!==void 0;s=r.pop()){if(t.has(s))continue;let i=vm(e,s);for(let a of i)a.isDirectory()&&!Mx.has(a.name)&&r.push(en(s,a.name));let o=xm(e,s,i);o!==void 0&&t.set(s,o)}return t}function Mo(e,n){return xm(e,n,vm(e,n))}function vm(e,n){try{return(0,To.readdirSync)(Xe(e,n),{withFileTypes:!0})}catch{return[]}}function xm(e,n,t){let r=!1,s=!1,i=!1,o=!1,a=[],c=[];for(let d of t){if(d.isDirectory())continue;let{name:f}=d;if(f==="terragrunt.hcl"&&(o=!0),/^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/.test(f)&&(i=!0),!/\.(tf|tofu)(\.json)?$/.test(f))continue;r=!0;let l=Ix(Xe(e,en(n,f)));if(l===void 0)continue;s||=l.includes("aws_dms_");let p=l.includes("module"),u=l.includes("backend")||l.includes("cloud");if(!p&&!u)continue;let m=l.toString("latin1");if(u&&/^\s*(backend\s+"?\w+"?|cloud)\s*\{|"(backend|cloud)"\s*:/m.test(m)&&(i=!0),!!p)for(let g of m.matchAll(/(?:^|[\s{,])"?source"?\s*[=:]\s*"([^"\n]*)"/g)){if(Cx(m,g.index))continue;let h=g[1];/^\.\.?(\/|$)/.test(h)?a.push(en(n,h)):c.push(h)}}return r||o?{path:n,dms:s,calls:a,foreign:c,rootlike:i,terragrunt:o}:void 0}function Cx(e,n){let t=i=>e.slice(e.lastIndexOf(`
`,i)+1);if(/^[^\S\n]*(#|\/\/)/.test(t(n)))return!0;let r=e.lastIndexOf("/*",n);for(;r>0&&!/^[^\S\n]*\/\*/.test(t(r-1));)r=e.lastIndexOf("/*",r-1);if(r<0)return!1;let s=e.indexOf("*/",r);return s<0||s>n}function Ix(e){try{return(0,To.readFileSync)(e)}catch{return}}function Am(e,n,t){let r=new Map(t);for(let c of n)si(e,c,r);let s=new Set([...r.values()].flatMap(({calls:c})=>c)),i=[...r.values()].filter(({path:c,rootlike:d})=>!s.has(c)||d||n.includes(c)),o=new Map(r),a=c=>(o.has(c)||o.set(c,c.startsWith("..")?void 0:Mo(e,c)),o.get(c));return{roots:i.filter(c=>Vx(e,c,a)).map(({path:c})=>c).sort(),rootCount:i.length,any:c=>c==="."?r.size>0:[...r.keys()].some(d=>d===c||d.startsWith(`${c}/`)),terragrunt:[...r.values()].filter(({terragrunt:c})=>c).map(({path:c})=>c)}}function Vx(e,n,t){let r=new Set,s=[n.path],i=!1;for(let o=s.pop();o!==void 0;o=s.pop()){if(r.has(o))continue;r.add(o);let a=t(o);if(a===void 0){if(o.startsWith("..")||/dms/i.test(o))return!0;continue}if(a.dms||a.foreign.some(c=>/dms/i.test(c)))return!0;i||=a.foreign.length>0,s.push(...a.calls)}return i&&Nx(e,n.path)}function Nx(e,n){let t=en(n,".terraform/modules");return(0,Sm.existsSync)(Xe(e,t))?[...si(e,t).values()].some(({dms:r})=>r):!1}var Px=1e3;function Om(e,n,t){if(e.git)return e;for(let o of n){let a=gn(e,o);a!==void 0&&si(e,a,t)}let r=[...t.values()].flatMap(({calls:o})=>o),s=new Set,i=e.root;for(let o=r.pop();o!==void 0&&s.size<Px;o=r.pop()){if(!o.startsWith("..")||s.has(o))continue;s.add(o);let a=Mo(e,o);a!==void 0&&(i=Eo(i,Xe(e,o)),r.push(...a.calls))}return i===e.root?e:(t.clear(),{root:i,git:!1})}function ii(e){switch(e.kind){case"after-apply":return`${e.of} is known only after apply`;case"no-value":return`${e.variable} has no default and no value`;case"data-source":return`${e.of} is read from a data source`;case"module-not-installed":return`${e.module} is not installed`;case"workspace":return"terraform.workspace is not given";case"impure":return`${e.function} has another result in every run`;case"file-missing":return`the file ${e.path} is not there`;case"unsupported":return`${e.what} is not understood`;case"invalid":return e.what;case"limit":return`there are ${e.what}`;case"plan":return`the plan does not tell ${e.what}`;case"ignored-changes":return`lifecycle.ignore_changes covers ${e.attribute}`;case"error":return jx(e.problem.message)}}function jx(e){return e.replace(/\.$/,"").replace(/^[A-Z](?![A-Z])/,n=>n.toLowerCase())}function $m(e,n){if(e.kind==="ignored-changes")return"Take it out of ignore_changes, or look at the endpoint itself.";if(e.kind==="invalid"&&e.advice!==void 0)return e.advice;if(n==="plan")return"Name the sources that the plan was made from: --source DIR.";switch(e.kind){case"no-value":return`Give it a value: --var ${e.variable.replace(/^.*var\./,"")}=\u2026 or --var-file FILE.`;case"workspace":return"Name the workspace: --workspace NAME.";case"module-not-installed":return"Run terraform init, then check again.";case"data-source":case"after-apply":return n!=="sources"?"Write the value itself, or look at the endpoint after the apply.":"Check the plan instead: terraform show -json PLANFILE > plan.json, then dmslint plan.json.";case"plan":return"Write the value itself, or look at the endpoint after the apply.";case"file-missing":return"Put the file in its place before the check.";case"error":return"Terraform refuses this; correct the expression.";default:return}}var Co=class{#e;#n;#r=!1;#t=!1;constructor(n){this.#e=n}of(n){let t=this.#i(),r=dd(n.address);return(n.key?.kind==="unknown"?[t.get(`${r} *`)]:[t.get(n.address),n.key&&t.get(`${r}[?]`)]).flatMap(i=>i?[...i.values()]:[])}isKnown({address:n},{passedOn:t}){return this.#i(),this.#r&&!this.#t&&t!==void 0&&!t.has(dd(n))}#i(){if(this.#n!==void 0)return this.#n;let n=new Map;for(let{endpoint:t}of this.#e()){this.#r=!0;for(let{argument:r,link:s}of t.links)if(s.state!=="none"){if(s.state!=="linked"){this.#t=!0;continue}for(let i of[s.address,`${dd(s.address)} *`]){let o=n.get(i)??new Map;n.set(i,o);let a=`${t.address} ${r}`;o.has(a)||o.set(a,{endpoint:t,argument:r})}}}return this.#n=n,n}};function dd(e){return e.endsWith("]")?e.replace(/\[(?:\d+|\?|"(?:[^"\\]|\\.)*")\]$/,""):e}var Dx=zn.filter(e=>e.about==="endpoint"),Em=zn.filter(e=>e.about==="certificate"),Lx=zn.filter(e=>e.about==="replication-instance"),Wx=zn.filter(e=>e.about==="replication-config");function Rm(e,n){let t=new Map,r=o=>{let a=t.get(o)??nd(o,e);return t.set(o,a),a},s=()=>[...e.resources.values()].filter(({mode:o,type:a})=>o==="managed"&&ed.includes(a)).flatMap(r),i=new Co(s);return[{about:"endpoint",types:ed,worlds:o=>r(o).map(({endpoint:a,world:c})=>({world:c,named:bp(a),check:()=>Io(Dx,a)}))},{about:"replication-instance",types:["aws_dms_replication_instance"],worlds:o=>nm(o).map(({view:a,world:c})=>({world:c,named:"",check:()=>Io(Lx,a)}))},{about:"replication-config",types:["aws_dms_replication_config"],worlds:o=>tm(o,s).map(({view:a,world:c})=>({world:c,named:"",check:()=>Io(Wx,a)}))},{about:"certificate",types:Cf,worlds:o=>Em.length===0?[]:If(o,e,i,n).map(({certificate:a,world:c})=>({world:c,named:"",check:()=>Io(Em,a)}))}]}function Io(e,n){return e.map(t=>[t,[t.check(n)].flat()])}function Tm(e,n){return nd(e,n).flatMap(({endpoint:t})=>Fx(t))}function Fx({links:e}){return e.flatMap(({link:n})=>n.state==="linked"?[n.address]:[])}var Vo=class{#e=new Map;add(n,t,r){let s=JSON.stringify([n.rule.id,ld(n.place.at),n.args,r]),i=this.#e.get(s);i===void 0?this.#e.set(s,{rule:n.rule,level:n.rule.level,subjects:[t],args:n.args,at:n.place.at,related:n.place.related,...r?{when:r}:{},...n.place.secret?{secret:!0}:{},...n.fix?{fix:n.fix}:{}}):i.subjects.some(o=>o.root===t.root&&o.address===t.address&&o.environment===t.environment)||i.subjects.push(t)}findings(){for(let{subjects:n}of this.#e.values())n.sort(Bx);return[...this.#e.values()].sort(ud)}};function Bx(e,n){return ks(e.root,n.root)||ks(e.address,n.address)||ks(e.environment??"",n.environment??"")}function ld({source:e,start:n,end:t}){return`${e.path}:${n}:${t}`}var Mm=new Map(zn.map(({id:e},n)=>[e,n]));function ud(e,n){let[t,r]=[Ye(e.at.source,e.at.start),Ye(n.at.source,n.at.start)];return ks(e.at.source.path,n.at.source.path)||t.line-r.line||t.column-r.column||(Mm.get(e.rule.id)??0)-(Mm.get(n.rule.id)??0)||ks(e.subjects[0]?.address??"",n.subjects[0]?.address??"")||ks(JSON.stringify(e.args),JSON.stringify(n.args))}function ks(e,n){return e<n?-1:e>n?1:0}function Im(e,n,t){let r=new Vo,s=t?[]:void 0,i=0,o=0,a=0;for(let c of e.roots){let d=Rm(c,n),f=new Set,l=[];for(let p of c.resources.values()){let u=p.mode==="managed"?d.find(({types:k})=>k.includes(p.type)):void 0,m=u?.worlds(p)??[];if(u===void 0||m.length===0)continue;let g={root:c.path,address:p.address,...c.environment?{environment:c.environment}:{}},h=Ux(m,g,p,s,zx(c)),_=m.map(({world:k})=>k);for(let k of h)r.add(k,g,yf(k.worlds,_));u.about==="endpoint"?l.push({resource:p,said:h}):h.some(Cm)&&f.add(p.address)}for(let{resource:p,said:u}of l)i++,u.some(({rule:m})=>m.id===ri.id)?a++:!u.some(Cm)&&(f.size===0||!Tm(p,c).some(m=>f.has(m)))&&o++}return{findings:r.findings(),evidence:s,endpoints:i,clean:o,open:a}}function zx({acceptedByTerraform:e,lifecycleKnown:n}){return e?n?"plan-with-sources":"plan":"sources"}function Cm({rule:e}){return e.level!=="note"}function Ux(e,n,t,r,s){let i=new Map,o=new Map;for(let{world:a,named:c,check:d}of e){let f=d(),l=new Set(f.flatMap(([p,u])=>u.some(({kind:m})=>m==="fail")?p.silences??[]:[]));for(let[p,u]of f)if(!l.has(p.id)){r&&o.set(p,[...o.get(p)??[],...u]);for(let m of u)(m.kind==="fail"||m.kind==="open"&&p.about==="endpoint")&&qx(i,p,m,a,c,s)}}for(let[a,c]of o)r?.push(Hx(a,c,n,t));return[...i.values()]}function qx(e,n,t,r,s,i){let o=t.kind==="open",a={...o?{what:t.what,because:ii(t.reason),advice:$m(t.reason,i)}:t.args,subject:s},c=o?ri:n,d=o?`${c.id} ${a.because}`:`${c.id} ${ld(t.place.at)} ${JSON.stringify(a)}`,f=e.get(d);f===void 0?e.set(d,{rule:c,args:a,place:t.place,worlds:[r],...t.kind==="fail"&&t.fix?{fix:t.fix}:{}}):f.worlds.includes(r)||f.worlds.push(r)}function Hx(e,n,t,r){let s=["fail","open","pass","not-applicable"].map(a=>n.find(c=>c.kind===a)).find(a=>a!==void 0);if(s===void 0)return{rule:e,subject:t,outcome:"not-applicable",why:"another rule says it",at:r.at};let i="place"in s?s.place.at:r.at,o=s.kind==="open"?`${s.what}, because ${ii(s.reason)}`:s.kind==="not-applicable"?s.why:void 0;return{rule:e,subject:t,outcome:s.kind,at:i,...o?{why:o}:{}}}function Vm(e,n){let t={error:3,warning:2,note:1,never:4};return e.some(r=>t[r.level]>=t[n])}var Jx=/\bdmslint:ignore\s+([\s\S]*)$/,Gx=/\bcheckov\s*:\s*skip\s*=\s*CKV2_AWS_49\b\s*(?::\s*([\s\S]*))?/;function Pm(e,n,t,r){let s=[],i=new Map;for(let f of n){let l=Kx(f,t,s);l.length>0&&i.set(f.source.path,l)}let o=r.toISOString().slice(0,10),a=new Set,c=[],d=[];for(let f of e){let l=new Map;for(let p of f.subjects){let u=i.size===0?void 0:Qx(f,p,i);u!==void 0&&a.add(u);let m=u?.until!==void 0&&u.until<o?void 0:u;l.set(m,[...l.get(m)??[],p])}for(let[p,u]of l)p===void 0?c.push({...f,subjects:u}):d.push({...f,subjects:u,reason:p.reason,by:p.at})}for(let f of[...i.values()].flat()){let l=f.targets.map(({rule:p})=>p).join(", ");f.until!==void 0&&f.until<o?c.push(Nm(Ao,f,{rules:l,until:f.until})):!a.has(f)&&!f.foreign&&c.push(Nm(Oo,f,{rules:l}))}return{findings:c,suppressed:d,diagnostics:s}}function Nm(e,{at:n},t){return{rule:e,level:e.level,subjects:[],args:t,at:n,related:[]}}function Kx({source:e,comments:n,blocks:t},r,s){let i=[];for(let o of n){if(!o.text.includes("dmslint:ignore")&&!o.text.includes("checkov"))continue;let a={source:e,start:o.start,end:o.end},c=o.text.replace(/\*\/\s*$/,"").trim(),d=Yx(c,r,a,s);if(d===void 0)continue;let f=e.text.lastIndexOf(`
`,o.start-1)+1,l=e.text.slice(f,o.start).trim()==="",p=t.find(({start:m,end:g})=>m<=o.start&&o.end<=g),u=t.find(({start:m})=>m>=o.end&&/^(\s|#[^\n]*\n|\/\/[^\n]*\n)*$/.test(e.text.slice(o.end,m)));i.push({...d,at:a,own:l,line:Ye(e,o.end-(o.text.endsWith(`
`)?1:0)).line,...l?{block:p??u}:{}})}return i}function Yx(e,n,t,r){let s=Gx.exec(e);if(s!==null)return{targets:[{rule:"endpoint-plaintext"}],reason:s[1]?.trim()||"skipped for Checkov, without a reason",foreign:!0};let i=Jx.exec(e)?.[1];if(i===void 0)return;let o=m=>{r.push({severity:"note",code:"suppression-invalid",message:m,at:t})},[a="",...c]=i.split(/\s+--\s+/),d=c.join(" -- "),f=/\buntil=(\S+)/.exec(d)?.[1],l=d.replace(/\[?\buntil=\S+\]?/,"").trim();if(l==="")return o("This suppression has no reason and does not hold. Write it behind two dashes: # dmslint:ignore RULE -- why.");if(f!==void 0&&!/^\d{4}-\d\d-\d\d$/.test(f.replace(/\]$/,"")))return o("The day of this suppression can't be read, so it does not hold. Write until=YYYY-MM-DD.");let p=a.split(/\s*,\s*/).map(m=>{let[,g=m.trim(),h]=/^([\w-]+)(?:\[\s*"?(.*?)"?\s*\])?$/.exec(m.trim())??[];return{rule:g,...h===void 0?{}:{key:h}}});return p.find(({rule:m})=>!n.has(m))!==void 0?o("This suppression names a rule that does not exist, so it does not hold. dmslint rules lists them."):{targets:p,reason:l,foreign:!1,...f===void 0?{}:{until:f.replace(/\]$/,"")}}}function Qx(e,{address:n},t){let r=s=>s===void 0||n.includes(`["${s}"]`)||n.includes(`[${s}]`);for(let s of[e.at,...e.related.map(i=>i.range)])for(let i of t.get(s.source.path)??[])if(i.targets.some(({rule:o,key:a})=>o===e.rule.id&&r(a))&&Zx(i,s))return i}function Zx({line:e,own:n,block:t},r){let s=Ye(r.source,r.start).line;return e===s||n&&e===s-1?!0:t!==void 0&&t.start<=r.start&&r.end<=t.end}var pt=class extends Error{kind;offset;constructor(n,t){super(`${n} at byte ${t}`),this.kind=n,this.offset=t}},oi=34,fd=44,md=58,jm=91,hd=92,Dm=93,Lm=123,No=125,Wm=1e4,gd=new Uint8Array(256).fill(1,32);gd[oi]=0;gd[hd]=0;var Xx=yd(` 
\r	`),e1=yd('"\\/bfnrtu'),n1=yd("0123456789-+.eE"),t1=Buffer.from("null"),r1=Buffer.from("true"),s1=Buffer.from("false");function yd(e){let n=new Uint8Array(256);for(let t of Buffer.from(e))n[t]=1;return n}var ai=class{bytes;position=0;kinds=new Uint8Array(Wm);constructor(n){this.bytes=n}peek(){let n=Rr(this.bytes,this.position);if(this.position=n,n>=this.bytes.length)throw ft(this.bytes,n);return this.bytes[n]}object(n){return this.members((t,r)=>n(this.textOf(t,r)))}someMembers(n,t){return this.members((r,s)=>{for(let i of n)if(this.isText(r,s,i))return t(i);this.skip()})}members(n){if(this.peek()!==Lm)return!1;if(this.position++,this.peek()===No)return this.position++,!0;for(;;){this.peek();let t=this.position,r=Po(this.bytes,t);if(this.position=r,this.take(md),n(t,r),this.peek()===No)return this.position++,!0;this.take(fd)}}isText(n,t,r){if(t-n-2!==r.length)return!1;for(let s=0;s<r.length;s++)if(this.bytes[n+1+s]!==r.charCodeAt(s))return!1;return!0}list(n){if(this.peek()!==jm)return!1;if(this.position++,this.peek()===Dm)return this.position++,!0;for(;;){if(n(),this.peek()===Dm)return this.position++,!0;this.take(fd)}}string(){if(this.peek()!==oi)return;let n=this.position;return this.position=Po(this.bytes,n),this.textOf(n,this.position)}value(){let n=this.piece();return this.skip(),n()}piece(){this.peek();let n=this.position;return()=>this.parse(n,this.position)}finish(){if(this.position=Rr(this.bytes,this.position),this.position<this.bytes.length)throw ft(this.bytes,this.position)}textOf(n,t){let r=this.bytes.toString("utf8",n+1,t-1);return r.includes("\\")?this.parse(n,t):r}parse(n,t){try{return JSON.parse(this.bytes.toString("utf8",n,t))}catch{throw new pt("malformed",n)}}skip(){let{bytes:n,kinds:t}=this,r=0,s=this.position;for(;;){s=Rr(n,s);let i=n[s];if(i===oi)s=Po(n,s);else if(i===Lm||i===jm){let o=i+2;if(s=Rr(n,s+1),n[s]===o)s++;else{if(r===Wm)throw new pt("malformed",s);t[r++]=o,o===No&&(s=Fm(n,s));continue}}else s=i1(n,s);for(;;){if(r===0){this.position=s;return}s=Rr(n,s);let o=n[s];if(o===fd){s=t[r-1]===No?Fm(n,s+1):s+1;break}if(o!==t[r-1])throw ft(n,s);s++,r--}}}take(n){if(this.peek()!==n)throw ft(this.bytes,this.position);this.position++}};function ft(e,n){return n>=e.length?new pt("truncated",e.length):new pt("malformed",n)}function Rr(e,n){let t=n;for(;Xx[e[t]]===1;)t++;return t}function Fm(e,n){let t=Po(e,Rr(e,n));if(e[t]===md)return t+1;if(t=Rr(e,t),e[t]!==md)throw ft(e,t);return t+1}function Po(e,n){if(e[n]!==oi)throw ft(e,n);let t=n+1;for(;;){for(;gd[e[t]]===1;)t++;let r=e[t];if(r===oi)return t+1;if(r!==hd||e1[e[t+1]]!==1)throw ft(e,r===hd?t+1:t);t+=2}}function i1(e,n){switch(e[n]){case 110:return pd(e,n,t1);case 116:return pd(e,n,r1);case 102:return pd(e,n,s1)}let t=n;for(;n1[e[t]]===1;)t++;if(t===n||t>=e.length)throw ft(e,t);let r=e[n];if(!(t-n===1?r>=48&&r<=57:/^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?$/.test(e.toString("latin1",n,t))))throw ft(e,n);return t}function pd(e,n,t){for(let r=1;r<t.length;r++)if(e[n+r]!==t[r])throw ft(e,n+r);return n+t.length}var o1=24e6;function zm(e){if(e.length>o1)return new ai(e);try{return new _d(JSON.parse(e.toString("utf8")))}catch{return new ai(e)}}var _d=class{current;constructor(n){this.current=n}object(n){let{current:t}=this;if(!Bm(t))return!1;for(let r of Object.keys(t))this.current=t[r],n(r);return!0}someMembers(n,t){let{current:r}=this;if(!Bm(r))return!1;for(let s of n)Object.hasOwn(r,s)&&(this.current=r[s],t(s));return!0}list(n){let{current:t}=this;if(!Array.isArray(t))return!1;for(let r of t)this.current=r,n();return!0}string(){return typeof this.current=="string"?this.current:void 0}value(){return this.current}skip(){}piece(){let{current:n}=this;return()=>n}finish(){}};function Bm(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)}function jo(e){let n=Buffer.from(e.buffer,e.byteOffset,e.byteLength);if(n[0]===239&&n[1]===187&&n[2]===191)return n.subarray(3);let t=a1(n);if(t===void 0)return n;let r=Buffer.from(n.subarray(0,n.length&-2));t==="big-endian"&&r.swap16();let s=r.toString("utf16le");return Buffer.from(s.charCodeAt(0)===65279?s.slice(1):s)}function a1(e){if(e[0]===255&&e[1]===254||e[0]===123&&e[1]===0)return"little-endian";if(e[0]===254&&e[1]===255||e[0]===0&&e[1]===123)return"big-endian"}var Et=class extends Error{path;problem;constructor(n,t){super(`${n} ${t}`),this.path=n,this.problem=t}};function it(e,n,t){if(e(n))return n;let r=e.errors?.[0];throw new Et(t+(r?.instancePath??"").replaceAll("/","."),r?.message??"is not as expected")}function Rt(e,n,t){e.object(t)||Do(e,n,"must be an object")}function vs(e,n,t){let r=0;e.list(()=>t(`${n}[${r++}]`))||Do(e,n,"must be a list")}function c1(e,n){let t=e.string();if(t===void 0)throw new Et(n,"must be a string");return t}function Do(e,n,t){if(e.value()!==null)throw new Et(n,t)}var d1=["address","mode","type","deposed","deposed_key","change"],l1=["actions"];function ci(e,n){let t={address:"",mode:"",type:"",deposed:!1,actions:[]};return e.someMembers(d1,s=>{switch(s){case"address":case"mode":case"type":t[s]=c1(e,`${n}.${s}`);return;case"deposed":case"deposed_key":t.deposed=!0,e.skip();return;case"change":e.someMembers(l1,()=>{let o=e.value();Array.isArray(o)&&(t.actions=o)})||Do(e,`${n}.change`,"must be an object")}})||Do(e,n,"must be an object"),t}function Lo(e){return`["${e.replace(/[\n\r\t"\\]|[$%](?=\{)|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu,f1)}"]`}var u1={"\n":"\\n","\r":"\\r","	":"\\t",'"':'\\"',"\\":"\\\\",$:"$$","%":"%%"};function f1(e){let n=u1[e];if(n!==void 0)return n;let t=e.codePointAt(0).toString(16);return t.length>4?`\\U${t.padStart(8,"0")}`:`\\u${t.padStart(4,"0")}`}function Tr(e){let n=[],t=0;for(;t<e.length;)if(e[t]==="["){let r=e[t+1]==='"'?p1(e,t+1):e.indexOf("]",t);if(r<0||e[r]!=="]")return;let s=m1(e.slice(t+1,r));if(s===void 0)return;n.push({key:s}),t=r+1}else{if(e[t]===".")t++;else if(t>0)return;let r=/[^.[\]]+/y;r.lastIndex=t;let s=r.exec(e);if(s===null)return;n.push({name:s[0]}),t+=s[0].length}return n.length>0?n:void 0}function p1(e,n){for(let t=n+1;t<e.length;t++)if(e[t]==="\\")t++;else if(e[t]==='"')return t+1;return-1}function m1(e){if(!e.startsWith('"'))return/^\d+$/.test(e)?Number(e):void 0;try{return JSON.parse(e).replaceAll("$${","${").replaceAll("%%{","%{")}catch{return}}function Tt(e){return typeof e=="number"?`[${e}]`:Lo(e)}function wd(e){let n=new Set,t="",r="";for(let s of e)t!==r&&t.startsWith(s)&&/^[.[]/.test(t.slice(s.length))||(n.add(s),r=h1(s)),t=s;return[...n]}function h1(e){let n=Tr(e)??[],[t]=n;if(t===void 0||!("name"in t))return e;switch(t.name){case"module":return bd(n.slice(0,n.length>3&&"key"in n[2]?3:2));case"data":return bd(n.slice(0,3));default:return bd(n.slice(0,2))}}function bd(e){return e.map((n,t)=>"key"in n?Tt(n.key):t===0?n.name:`.${n.name}`).join("")}var Wo=class{slices;changes=new Map;root;instances;constructor(n){this.slices=n;for(let t of n.changes)this.changes.set(t.address,t);this.root=n.configuration&&{address:"",module:n.configuration}}scopeOf(n){let t=this.root,r=n===""?[]:Tr(n);for(let s=0;r!==void 0&&t!==void 0&&s<r.length;){let i=Mn(r,s+1),o=Fo(r,s+2);t=i===void 0||Mn(r,s)!=="module"?void 0:vd(t,i,o),s+=o===void 0?2:3}return r===void 0?void 0:t}configurationOf(n,t){return n.module.resources.get(`${t.mode==="data"?"data.":""}${t.type}.${t.name}`)}keysOf(n){if(this.instances===void 0){this.instances=new Map;for(let t of[...this.slices.managed,...this.slices.data]){let r=t.endsWith("]")?Tr(t)?.at(-1):void 0,s=r!==void 0&&"key"in r?r.key:void 0,i=s===void 0?t:t.slice(0,-Tt(s).length),o=this.instances.get(i);o===void 0?this.instances.set(i,[s]):o.includes(s)||o.push(s)}}return this.instances.get(n)??[]}knows(n,t){if(this.slices.settled.has(n))return!0;let r=this.changes.get(n)?.change,s=r?.after_unknown;return r===void 0||typeof s!="object"?!1:t===""?!kd(s):r.after?.[t]!==void 0&&!kd(s[t])}knowsAll(n,t){let r=this.keysOf(n);return r.length===0?t==="":r.every(s=>this.knows(s===void 0?n:n+Tt(s),t))}variable(n){return this.slices.variables[n]?.value}};function kd(e){return typeof e=="object"&&e!==null?Object.values(e).some(kd):e===!0}function vd(e,n,t){let r=e.module.calls.get(n);if(r!==void 0)return{address:xd(e.address,`module.${n}${t===void 0?"":Tt(t)}`),module:r.module,parent:{scope:e,call:r,key:t}}}function xd(e,n){return e===""?n:`${e}.${n}`}function Mn(e,n){let t=e[n];return t!==void 0&&"name"in t?t.name:void 0}function Fo(e,n){let t=e[n];return t!==void 0&&"key"in t?t.key:void 0}function Bo(e){let n={},t=new Set(e.sensitive?.split(" ")),r=(s,i)=>{for(let[o,a]of Object.entries(i??{}))for(let c of a.split(" ")){let d=e.defaults?.[c];n[c]={type:o,use:s,...t.has(c)?{sensitive:!0}:{},...d===void 0?{}:{default:d}}}};return r("required",e.required),r("optional",e.optional),r("optional-computed",e.filled),r("computed",e.computed),n}var Um=Bo({optional:{map:"tags"},filled:{string:"region",map:"tags_all"},computed:{string:"id"}}),qm={timeouts:xe({optional:{string:"create read update delete"}},{occurs:"once"})};function Un(e,n={}){return{complete:!0,attributes:{...Um,...Bo(e)},blocks:{...qm,...n}}}function Re(e,n={}){return{complete:!1,attributes:{...Um,...Bo(e)},blocks:{...qm,...n}}}function xe(e,n={}){return{attributes:Bo(e),...n.blocks?{blocks:n.blocks}:{},...n.occurs==="often"?{}:{single:!0},...n.omitted==="computed"?{computed:!0}:{}}}var Hm=()=>Re({required:{string:"instance_class"},optional:{string:"password replicate_source_db",bool:"manage_master_user_password publicly_accessible storage_encrypted"},filled:{string:"availability_zone ca_cert_identifier db_name db_subnet_group_name engine engine_version identifier identifier_prefix kms_key_id option_group_name parameter_group_name snapshot_identifier username",number:"allocated_storage port",bool:"multi_az",set:"vpc_security_group_ids"},computed:{string:"address arn endpoint engine_version_actual hosted_zone_id resource_id status",list:"listener_endpoint master_user_secret replicas"},sensitive:"password"}),Jm=()=>Re({required:{string:"engine"},optional:{string:"engine_mode master_password snapshot_identifier",bool:"manage_master_user_password"},filled:{string:"ca_certificate_identifier cluster_identifier cluster_identifier_prefix database_name db_cluster_parameter_group_name db_subnet_group_name engine_version kms_key_id master_username network_type",number:"port",bool:"storage_encrypted",set:"availability_zones cluster_members iam_roles vpc_security_group_ids"},computed:{string:"arn ca_certificate_valid_till cluster_resource_id endpoint engine_version_actual hosted_zone_id reader_endpoint",list:"master_user_secret"},sensitive:"master_password"}),Gm=()=>Re({required:{string:"cluster_identifier engine instance_class"},filled:{string:"availability_zone ca_cert_identifier db_parameter_group_name db_subnet_group_name engine_version identifier identifier_prefix",bool:"publicly_accessible"},computed:{string:"arn dbi_resource_id endpoint engine_version_actual kms_key_id network_type",number:"port",bool:"storage_encrypted writer"}}),Km=()=>Re({filled:{string:"db_instance_identifier",map:"tags"},computed:{string:"address ca_cert_identifier db_instance_arn db_name endpoint engine engine_version master_username option_group_memberships resource_id",number:"db_instance_port port",bool:"publicly_accessible",list:"db_parameter_groups vpc_security_groups master_user_secret"}}),Ym=()=>Re({required:{string:"cluster_identifier"},computed:{string:"arn cluster_resource_id database_name db_cluster_parameter_group_name db_subnet_group_name endpoint engine engine_mode engine_version hosted_zone_id master_username reader_endpoint",number:"port",set:"cluster_members vpc_security_group_ids",list:"master_user_secret"}}),Qm=()=>Re({required:{string:"engine_family name role_arn",set:"vpc_subnet_ids"},optional:{bool:"debug_logging require_tls"},filled:{string:"default_auth_scheme endpoint_network_type target_connection_network_type",number:"idle_client_timeout",set:"vpc_security_group_ids"},computed:{string:"arn endpoint"}},{auth:xe({optional:{string:"auth_scheme description iam_auth secret_arn username"},filled:{string:"client_password_auth_type"}},{occurs:"often"})}),Zm=()=>Re({optional:{string:"engine master_password snapshot_identifier",number:"port",bool:"manage_master_user_password storage_encrypted"},filled:{string:"cluster_identifier cluster_identifier_prefix db_cluster_parameter_group_name db_subnet_group_name engine_version kms_key_id master_username",set:"cluster_members vpc_security_group_ids"},computed:{string:"arn cluster_resource_id endpoint hosted_zone_id reader_endpoint"},sensitive:"master_password"}),Xm=()=>Re({required:{string:"cluster_identifier node_type"},optional:{string:"master_password master_username",number:"port",bool:"publicly_accessible manage_master_password"},filled:{string:"availability_zone cluster_parameter_group_name cluster_subnet_group_name cluster_type database_name kms_key_id",set:"iam_roles vpc_security_group_ids"},computed:{string:"arn dns_name endpoint"},sensitive:"master_password",defaults:{port:5439}}),eh=()=>Re({required:{string:"description replication_group_id"},optional:{string:"auth_token",number:"port",set:"user_group_ids"},filled:{string:"engine engine_version node_type parameter_group_name subnet_group_name transit_encryption_mode",bool:"transit_encryption_enabled",set:"security_group_ids"},computed:{string:"arn configuration_endpoint_address engine_version_actual primary_endpoint_address reader_endpoint_address",bool:"cluster_enabled"},sensitive:"auth_token"}),nh=()=>Re({required:{string:"cluster_name kafka_version",number:"number_of_broker_nodes"},computed:{string:"arn bootstrap_brokers bootstrap_brokers_public_sasl_iam bootstrap_brokers_public_sasl_scram bootstrap_brokers_public_tls bootstrap_brokers_sasl_iam bootstrap_brokers_sasl_scram bootstrap_brokers_tls bootstrap_brokers_vpc_connectivity_sasl_iam bootstrap_brokers_vpc_connectivity_sasl_scram bootstrap_brokers_vpc_connectivity_tls zookeeper_connect_string zookeeper_connect_string_tls"}},{broker_node_group_info:xe({required:{string:"instance_type",set:"client_subnets security_groups"},optional:{string:"az_distribution"}}),client_authentication:xe({filled:{bool:"unauthenticated"}},{blocks:{sasl:xe({optional:{bool:"iam scram"}}),tls:xe({optional:{set:"certificate_authority_arns"}})}}),encryption_info:xe({filled:{string:"encryption_at_rest_kms_key_arn"}},{blocks:{encryption_in_transit:xe({optional:{string:"client_broker",bool:"in_cluster"},defaults:{client_broker:"TLS",in_cluster:!0}})}})}),Sd=e=>Re({required:{string:"family"},optional:{string:"description",bool:"skip_destroy"},filled:{string:"name name_prefix"},computed:{string:"arn"}},{parameter:xe({required:{string:"name value"},...e?{optional:{string:"apply_method"},defaults:{apply_method:e}}:{}},{occurs:"often"})}),Ad=()=>Sd("immediate"),th=()=>Sd("pending-reboot"),rh=()=>Sd(void 0);var sh=()=>Un({required:{string:"certificate_id"},optional:{string:"certificate_pem certificate_wallet"},computed:{string:"certificate_arn"},sensitive:"certificate_pem certificate_wallet"}),ih=()=>Un({required:{string:"certificate_id"},computed:{number:"key_length",string:"certificate_arn certificate_creation_date certificate_owner certificate_pem certificate_wallet signing_algorithm valid_from_date valid_to_date"},sensitive:"certificate_pem certificate_wallet"}),oh=()=>Un({required:{string:"replication_instance_class replication_instance_id"},optional:{bool:"allow_major_version_upgrade apply_immediately",string:"dns_name_servers"},filled:{bool:"auto_minor_version_upgrade multi_az publicly_accessible",number:"allocated_storage",string:"availability_zone engine_version kms_key_arn network_type preferred_maintenance_window replication_subnet_group_id",set:"vpc_security_group_ids"},computed:{string:"replication_instance_arn",list:"replication_instance_private_ips replication_instance_public_ips"}},{kerberos_authentication_settings:xe({required:{string:"key_cache_secret_iam_arn key_cache_secret_id krb5_file_contents"}})}),ah=()=>Un({required:{string:"migration_type replication_instance_arn replication_task_id source_endpoint_arn table_mappings target_endpoint_arn"},optional:{bool:"start_replication_task",string:"cdc_start_time resource_identifier"},filled:{string:"cdc_start_position replication_task_settings"},computed:{string:"replication_task_arn status"}}),ch=()=>Un({required:{string:"replication_config_identifier replication_type source_endpoint_arn table_mappings target_endpoint_arn"},optional:{bool:"start_replication",string:"supplemental_settings"},filled:{string:"replication_settings resource_identifier"},computed:{string:"arn"}},{compute_config:xe({required:{string:"replication_subnet_group_id"},optional:{number:"max_capacity_units min_capacity_units",string:"dns_name_servers"},filled:{bool:"multi_az",string:"availability_zone kms_key_id preferred_maintenance_window",set:"vpc_security_group_ids"}})}),dh=()=>Un({required:{string:"replication_subnet_group_description replication_subnet_group_id",set:"subnet_ids"},computed:{string:"replication_subnet_group_arn vpc_id"}});function mt(e){return xe({optional:{number:"port",string:`certificate_arn server_name${e.optional?` ${e.optional}`:""}`},filled:{string:`ssl_mode${e.filled?` ${e.filled}`:""}`,...e.numbers?{number:e.numbers}:{},...e.bools?{bool:e.bools}:{}}})}var qt="s3_access_role_arn s3_path",lh=()=>Un({required:{string:"engine"},optional:{string:"description"},filled:{bool:"virtual",string:"name"},computed:{string:"arn creation_time"},defaults:{virtual:!1}},{settings:xe({},{blocks:{doc_db_settings:mt({optional:"database_name"}),ibm_db2_luw_settings:mt({optional:`database_name ${qt}`,numbers:"encryption_algorithm security_mechanism"}),ibm_db2_zos_settings:mt({optional:`database_name ${qt}`}),maria_db_settings:mt({optional:qt}),microsoft_sql_server_settings:mt({optional:`database_name ${qt}`}),mongo_db_settings:mt({optional:"database_name",filled:"auth_mechanism auth_source auth_type"}),mysql_settings:mt({optional:qt}),oracle_settings:mt({optional:`asm_server database_name ${qt} secrets_manager_oracle_asm_access_role_arn secrets_manager_oracle_asm_secret_id secrets_manager_security_db_encryption_access_role_arn secrets_manager_security_db_encryption_secret_id`}),postgresql_settings:mt({optional:`database_name ${qt}`}),redshift_settings:xe({optional:{number:"port",string:`database_name ${qt} server_name`}}),sybase_ase_settings:mt({optional:"database_name",bools:"encrypt_password"})}})});var uh="include_control_details include_null_and_empty include_partition_value include_table_alter_operations include_transaction_details partition_include_schema_table",fh={include_control_details:!1,include_null_and_empty:!1,include_partition_value:!1,include_table_alter_operations:!1,include_transaction_details:!1,partition_include_schema_table:!1,message_format:"json"},g1=xe({required:{string:"endpoint_uri service_access_role_arn"},optional:{bool:"use_new_mapping_type",number:"error_retry_duration full_load_error_percentage"},defaults:{error_retry_duration:300,full_load_error_percentage:10}}),y1=xe({required:{string:"broker"},optional:{bool:`${uh} no_hex_prefix`,number:"message_max_bytes",string:"message_format sasl_mechanism sasl_password sasl_username security_protocol ssl_ca_certificate_arn ssl_client_certificate_arn ssl_client_key_arn ssl_client_key_password ssl_endpoint_identification_algorithm topic"},sensitive:"sasl_password ssl_client_key_password",defaults:{...fh,message_max_bytes:1e6,topic:"kafka-default-topic"}}),_1=xe({optional:{bool:`${uh} use_large_integer_value`,string:"message_format service_access_role_arn stream_arn"},defaults:fh}),b1=xe({optional:{bool:"use_update_lookup",string:"auth_mechanism auth_source auth_type docs_to_investigate extract_doc_id nesting_level"},defaults:{auth_mechanism:"default",auth_source:"admin",auth_type:"password",docs_to_investigate:"1000",extract_doc_id:"false",nesting_level:"none"}}),w1=xe({filled:{bool:"clean_source_metadata_on_mismatch",number:"events_poll_interval execute_timeout max_file_size parallel_load_threads",string:"after_connect_script authentication_method server_timezone service_access_role_arn target_db_type"}}),k1=xe({filled:{bool:"access_alternate_directly add_supplemental_logging allow_selected_nested_tables archived_logs_only convert_timestamp_with_zone_to_utc direct_path_no_log direct_path_parallel_load enable_homogenous_tablespace fail_task_on_lob_truncation read_table_space_name replace_path_prefix trim_space_in_char use_alternate_folder_for_online use_bfile use_direct_path_full_load use_logminer_reader",number:"additional_archived_log_dest_id archived_log_dest_id number_datatype_scale open_transaction_window parallel_asm_read_threads read_ahead_blocks retry_interval standby_delay_time",list:"extra_archived_log_dest_ids",string:"asm_password asm_server asm_user authentication_method char_length_semantics oracle_path_prefix secrets_manager_oracle_asm_access_role_arn secrets_manager_oracle_asm_secret_id security_db_encryption security_db_encryption_name spatial_data_option_to_geo_json_function_name use_path_prefix"},sensitive:"asm_password security_db_encryption"}),v1=xe({optional:{bool:"capture_ddls fail_tasks_on_lob_truncation heartbeat_enable map_boolean_as_boolean map_jsonb_as_clob",number:"execute_timeout heartbeat_frequency max_file_size",string:"after_connect_script babelfish_database_name database_mode ddl_artifacts_schema heartbeat_schema map_long_varchar_as plugin_name service_access_role_arn slot_name"},filled:{string:"authentication_method"}}),x1=xe({required:{number:"port",string:"auth_type server_name"},optional:{string:"auth_password auth_user_name ssl_ca_certificate_arn ssl_security_protocol"},sensitive:"auth_password",defaults:{ssl_security_protocol:"ssl-encryption"}}),S1=xe({optional:{string:"bucket_folder bucket_name encryption_mode server_side_encryption_kms_key_id service_access_role_arn"},defaults:{encryption_mode:"SSE_S3"}},{omitted:"computed"}),A1=xe({optional:{bool:"add_column_name add_trailing_padding_character cdc_inserts_and_updates cdc_inserts_only date_partition_enabled enable_statistics glue_catalog_generation include_op_for_full_load parquet_timestamp_in_millisecond preserve_transactions rfc_4180 use_csv_no_sup_value use_task_start_time_for_full_load_timestamp",number:"cdc_max_batch_interval cdc_min_file_size data_page_size dict_page_size_limit ignore_header_rows ignore_headers_row max_file_size row_group_length",string:"bucket_folder bucket_name canned_acl_for_objects cdc_path compression_type csv_delimiter csv_no_sup_value csv_null_value csv_row_delimiter data_format date_partition_delimiter date_partition_sequence encoding_type encryption_mode external_table_definition parquet_version server_side_encryption_kms_key_id service_access_role_arn timestamp_column_name"}}),ph={elasticsearch_settings:g1,kafka_settings:y1,kinesis_settings:_1,mongodb_settings:b1,mysql_settings:w1,oracle_settings:k1,postgres_settings:v1,redis_settings:x1,redshift_settings:S1,s3_settings:A1},mh=()=>Un({required:{string:"endpoint_id endpoint_type engine_name"},optional:{bool:"pause_replication_tasks",number:"port",string:"database_name password secrets_manager_access_role_arn secrets_manager_arn server_name service_access_role username"},filled:{string:"certificate_arn extra_connection_attributes kms_key_arn ssl_mode"},computed:{string:"endpoint_arn"},sensitive:"password"},ph),hh=()=>Un({required:{string:"bucket_name endpoint_id endpoint_type service_access_role_arn"},optional:{bool:"add_column_name add_trailing_padding_character cdc_inserts_and_updates cdc_inserts_only date_partition_enabled detach_target_on_lob_lookup_failure_parquet enable_statistics glue_catalog_generation include_op_for_full_load parquet_timestamp_in_millisecond preserve_transactions rfc_4180 use_csv_no_sup_value use_task_start_time_for_full_load_timestamp",number:"cdc_max_batch_interval cdc_min_file_size data_page_size dict_page_size_limit ignore_header_rows max_file_size row_group_length",string:"bucket_folder canned_acl_for_objects cdc_path compression_type csv_delimiter csv_no_sup_value csv_null_value csv_row_delimiter data_format date_partition_delimiter date_partition_sequence date_partition_timezone encoding_type encryption_mode expected_bucket_owner external_table_definition parquet_version server_side_encryption_kms_key_id timestamp_column_name"},filled:{string:"certificate_arn kms_key_arn ssl_mode"},computed:{string:"endpoint_arn engine_display_name external_id status"}}),gh=()=>Un({required:{string:"endpoint_id"},computed:{number:"port",string:"certificate_arn database_name endpoint_arn endpoint_type engine_name extra_connection_attributes kms_key_arn password secrets_manager_access_role_arn secrets_manager_arn server_name service_access_role ssl_mode username"},sensitive:"password"},ph);var yh=xe({required:{number:"from_port to_port",string:"protocol"},optional:{list:"cidr_blocks ipv6_cidr_blocks prefix_list_ids",set:"security_groups",string:"description",bool:"self"}},{occurs:"often",omitted:"computed"}),_h=()=>Re({optional:{string:"description",bool:"revoke_rules_on_delete"},filled:{string:"name name_prefix vpc_id"},computed:{string:"arn owner_id"}},{ingress:yh,egress:yh}),bh=()=>Re({required:{number:"from_port to_port",string:"protocol security_group_id type"},optional:{list:"cidr_blocks ipv6_cidr_blocks prefix_list_ids",string:"description",bool:"self"},filled:{string:"source_security_group_id"},computed:{string:"security_group_rule_id"}}),Od=()=>Re({required:{string:"ip_protocol security_group_id"},optional:{string:"cidr_ipv4 cidr_ipv6 description prefix_list_id referenced_security_group_id",number:"from_port to_port"},computed:{string:"arn security_group_rule_id"}}),wh=()=>Re({optional:{string:"description kms_key_id",number:"recovery_window_in_days"},filled:{string:"name name_prefix policy"},computed:{string:"arn"}}),kh=()=>Re({required:{string:"secret_id"},optional:{string:"secret_binary secret_string"},filled:{set:"version_stages"},computed:{string:"arn version_id"},sensitive:"secret_binary secret_string"}),vh=()=>Re({required:{string:"secret_id"},filled:{string:"version_id version_stage"},computed:{string:"arn created_date secret_binary secret_string",set:"version_stages"},sensitive:"secret_binary secret_string"}),xh=()=>Re({optional:{string:"certificate_authority_arn certificate_body certificate_chain private_key"},filled:{string:"domain_name key_algorithm validation_method",set:"subject_alternative_names"},computed:{string:"arn not_after not_before renewal_eligibility status type",bool:"pending_renewal",set:"domain_validation_options"},sensitive:"private_key"}),Sh=()=>Re({required:{string:"certificate_body private_key"},optional:{string:"certificate_chain path"},filled:{string:"name name_prefix"},computed:{string:"arn expiration upload_date"},sensitive:"private_key"}),Ah=()=>Re({optional:{bool:"enable_key_rotation is_enabled",number:"deletion_window_in_days"},filled:{string:"description policy"},computed:{string:"arn key_id"}}),Oh=()=>Re({optional:{bool:"force_destroy"},filled:{string:"bucket bucket_prefix policy"},computed:{string:"arn bucket_domain_name bucket_regional_domain_name hosted_zone_id"}}),$h=()=>Re({required:{string:"assume_role_policy"},optional:{string:"description path permissions_boundary",bool:"force_detach_policies",number:"max_session_duration"},filled:{string:"name name_prefix",set:"managed_policy_arns"},computed:{string:"arn create_date unique_id"}}),Eh=()=>Re({required:{number:"length"},optional:{bool:"lower numeric special upper",number:"min_lower min_numeric min_special min_upper",string:"override_special",map:"keepers"},computed:{string:"bcrypt_hash result"},sensitive:"bcrypt_hash result"});var O1={aws_dms_certificate:sh,aws_dms_data_provider:lh,aws_dms_endpoint:mh,aws_dms_replication_config:ch,aws_dms_replication_instance:oh,aws_dms_replication_subnet_group:dh,aws_dms_replication_task:ah,aws_dms_s3_endpoint:hh,aws_db_instance:Hm,aws_db_parameter_group:Ad,aws_db_proxy:Qm,aws_docdb_cluster:Zm,aws_docdb_cluster_parameter_group:th,aws_elasticache_replication_group:eh,aws_msk_cluster:nh,aws_rds_cluster:Jm,aws_rds_cluster_instance:Gm,aws_rds_cluster_parameter_group:Ad,aws_redshift_cluster:Xm,aws_redshift_parameter_group:rh,aws_acm_certificate:xh,aws_iam_role:$h,aws_iam_server_certificate:Sh,aws_kms_key:Ah,aws_s3_bucket:Oh,aws_secretsmanager_secret:wh,aws_secretsmanager_secret_version:kh,aws_security_group:_h,aws_security_group_rule:bh,aws_vpc_security_group_egress_rule:Od,aws_vpc_security_group_ingress_rule:Od,random_password:Eh},$1={aws_dms_certificate:ih,aws_dms_endpoint:gh,aws_db_instance:Km,aws_rds_cluster:Ym,aws_secretsmanager_secret_version:vh},Rh=new Map;function Mt(e,n){let t=e==="managed"?O1:$1,r=Object.hasOwn(t,n)?t[n]:void 0;if(r===void 0)return;let s=Rh.get(r);return s===void 0&&(s=r(),Rh.set(r,s)),s}function xs(e,n,t,r={}){let s=Mt(n,e);return s===void 0?new Map(t):Mh(s,t,r)}function Mh(e,n,t){let r=new Map;for(let[s,i]of n){let o=Th(e.attributes,s),a=Th(e.blocks,s);o!==void 0?r.set(s,$d(o,i,t)):a!==void 0?r.set(s,Rd(a,i,t)):r.set(s,i)}if(t.defaults==="leave")return r;for(let[s,i]of Object.entries(e.attributes))i.default!==void 0&&!r.has(s)&&r.set(s,ve(Ch(i.default),i.sensitive));return r}function Th(e,n){return e!==void 0&&Object.hasOwn(e,n)?e[n]:void 0}function Ch(e,n){return typeof e=="string"?ne(e,n):typeof e=="number"?se(e,n):V(e,n)}function Mr(e){return{...e.sensitive?{sensitive:!0}:{},...e.origin?{origin:e.origin}:{}}}function $d(e,n,t){if(n.kind==="choice"){let r=$d(e,n.then,t),s=$d(e,n.else,t);return r===n.then&&s===n.else?ve(n,e.sensitive):Td(n,U(n.condition,r,s))}return n.kind==="null"&&e.default!==void 0&&t.defaults!=="leave"?ve(Ch(e.default,Mr(n)),e.sensitive):ve(Ih(e.type,n),e.sensitive)}function Td(e,n){return{...n,...Mr(e)}}function Ih(e,n){switch(e){case"string":return n.kind==="number"?ne(n.digits,Mr(n)):n.kind==="bool"?ne(String(n.value),Mr(n)):n;case"number":return n.kind==="string"&&/^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]{1,3})?$/.test(n.value)?se(n.value,Mr(n)):n;case"bool":return n.kind==="string"&&(n.value==="true"||n.value==="false")?V(n.value==="true",Mr(n)):n;case"list":return n.kind==="list"&&n.type!=="list"?{...n,type:"list"}:n;case"set":return n.kind==="list"&&n.type!=="set"?R1(n):n;case"map":return n.kind==="object"?E1(n):n;case"any":return n}}function E1(e){let n=new Map([...e.entries].map(([t,r])=>[t,Ed(r)]));return{...e,type:"map",entries:n}}function Ed(e){return e.kind==="choice"?{...e,then:Ed(e.then),else:Ed(e.else)}:Ih("string",e)}function R1(e){let n=new Map;for(let r of e.items){if(r.kind!=="string")return{...e,type:"set"};n.has(r.value)||n.set(r.value,r)}let t=[...n].sort(([r],[s])=>Buffer.compare(Buffer.from(r),Buffer.from(s))).map(([,r])=>r);return{...e,type:"set",items:t}}function Rd(e,n,t){switch(n.kind){case"choice":return Td(n,U(n.condition,Rd(e,n.then,t),Rd(e,n.else,t)));case"object":return G([zo(e,n,t)],"list",Mr(n));case"list":return{...n,type:"list",items:n.items.map(r=>zo(e,r,t))};default:return n}}function zo(e,n,t){switch(n.kind){case"choice":return Td(n,U(n.condition,zo(e,n.then,t),zo(e,n.else,t)));case"object":return{...n,entries:Mh(e,n.entries,t)};default:return n}}var Nh=64;function Md(e,n,t){let r={plan:e,attributes:new Map,open:new Set,depth:0};return Uo(r,n,t,[],!0),{attributes:[...r.attributes.values()],open:[...r.open]}}function Uo(e,n,t,r,s){if(n===void 0||qo(n))return;if(n.references===void 0||n.references.length===0){e.open.add("the result of a function call");return}if(e.depth===Nh){e.open.add("where so many references lead");return}e.depth++;let i=wd(n.references);for(let o of i){let a=Tr(o);a===void 0?e.open.add(o):T1(e,o,[...a,...r],t,s&&i.length===1)}e.depth--}function T1(e,n,t,r,s){let{scope:i}=r;switch(Mn(t,0)){case"count":case"path":case"self":case"terraform":return;case"var":{let o=Mn(t,1);if(o===void 0||i.parent===void 0)return;let{call:a,key:c}=i.parent;Uo(e,a.expressions[o],{scope:i.parent.scope,forEach:a.forEach,key:c},t.slice(2),s);return}case"each":Mn(t,1)==="value"&&r.key!==void 0&&Uo(e,r.forEach,{scope:i},[{key:r.key},...t.slice(2)],s);return;case"module":{let o=Mn(t,1),a=Fo(t,2),c=Mn(t,a===void 0?2:3),d=o===void 0?void 0:vd(i,o,a),f=c===void 0?void 0:d?.module.outputs[c]?.expression;d===void 0||f===void 0||a===void 0&&d.parent?.call.repeated?e.open.add(n):Uo(e,f,{scope:d},t.slice(a===void 0?3:4),s);return}case"data":Vh(e,"data",t.slice(1),r,s);return;case"local":case"ephemeral":case void 0:e.open.add(n);return;default:Vh(e,"managed",t,r,s)}}function Vh(e,n,t,r,s){let i=Mn(t,0),o=Mn(t,1);if(i===void 0||o===void 0){e.open.add("where so many references lead");return}let{plan:a}=e,c=`${n==="data"?"data.":""}${i}.${o}`,d=xd(r.scope.address,c),f=a.keysOf(d),l=Fo(t,2),p=t.slice(l===void 0?2:3),u=Mn(p,0)??"",m=l??(f.length===1?f[0]:void 0),g=l!==void 0||f.length<2,h=d+(g?m===void 0?"":Tt(m):"[?]");if(l===void 0?a.knowsAll(d,u):a.knows(h,u))return;let _={address:h,type:i,mode:n,attribute:u},k=s&&g&&u!==""&&p.length===1,x=k?M1(_,m,f,{local:c,module:r.scope.address,name:o}):void 0;e.attributes.set(`${h} ${u}`,{reference:_,alone:k,...x?{missed:x}:{}})}function M1({type:e,mode:n,attribute:t},r,s,i){let o={in:i.local,resource:{type:e,name:i.name,module:i.module}};if(!s.includes(r)){let c=s.filter(d=>d!==void 0).map(String);return{kind:"key",wanted:r===void 0?"":String(r),exists:c.sort().slice(0,20),...o}}let a=Mt(n,e);if(a?.complete&&!Object.hasOwn(a.attributes,t)&&!Object.hasOwn(a.blocks,t))return{kind:"attribute",wanted:t,exists:Object.keys(a.attributes).sort().slice(0,20),...o}}function di(e,n,t,r=0){if(n===void 0||r>Nh)return;if(qo(n))return Ph(n.constant_value)?void 0:n.constant_value;let s=wd(n.references??[]),i=s.length===1?Tr(s[0]):void 0,o=i?.length===2&&Mn(i,0)==="var"?Mn(i,1):void 0;if(o===void 0)return;if(t.parent===void 0)return e.variable(o);let a=t.module.variables[o]?.default,c=t.parent.call.expressions[o];if(c===void 0)return a;let d=di(e,c,t.parent.scope,r+1);return d===null&&a!==void 0&&a!==null?void 0:d}function qo({constant_value:e,references:n}){return e!==void 0&&(n===void 0||n.length===0)}function Ph(e){return typeof e=="string"?/[$%]\{/.test(e):typeof e=="object"&&e!==null&&Object.values(e).some(Ph)}var jh={},C1={attributes:{}};function Jo(e,n,t,r){return Dh(e,Mt(n,t)??C1,r)}function Dh(e,n,t){let r=new Map;for(let s of new Set([...Object.keys(t.planned??jh),...Object.keys(Id(t.unknown))])){let i=Ho(n.blocks,s),o=i===void 0?N1(e,Ho(n.attributes,s),t,s):V1(e,i,t,s);o!==void 0&&r.set(s,o)}return r}function Lh(e,n,t,r){let s=new Set,{context:i}=e;if(i===void 0||r.expressions===void 0||r.state===void 0)return s;for(let[o,a]of Object.entries(Mt(n,t)?.attributes??{})){let c=r.planned?.[o];if(a.use!=="optional-computed"||c===void 0||c===null||!I1(r.state[o],c))continue;let d=Vd(r,o);(d===void 0||di(e.plan,d,i.scope)===null)&&s.add(o)}return s}function Id(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)?e:jh}function Ho(e,n){return e!==void 0&&Object.hasOwn(e,n)?e[n]:void 0}function Vd(e,n){let t=Ho(e.expressions,n);return Array.isArray(t)?void 0:t}function I1(e,n){return e===n||JSON.stringify(e)===JSON.stringify(n)}function Cd(e,n,t){return{origin:{role:"plan",name:n,range:e.at},...t===!0?{sensitive:!0}:{}}}function V1(e,n,t,r){let s=t.planned?.[r],i=Cr(t.unknown,r),o=Cr(t.sensitive,r),a=Ho(t.expressions,r),c=Cd(e,r,o);if(i===!0)return n.computed&&a===void 0?void 0:$(Ss(`the ${r} blocks`),{type:"list",...c});if(s==null)return;let d=Array.isArray(s)?s:[s];if(d.length===0)return;let[f,l]=Array.isArray(a)?a:[a],p=n.single&&l===void 0&&d.length===1?f:void 0,u=(m,g)=>{let h=Array.isArray(i)?i[g]:i,_=Array.isArray(o)?o[g]:o,k=Cd(e,r,_);return h===!0?$(Ss(`a ${r} block`),{type:"object",...k}):de(Dh(e,n,{planned:Id(m),unknown:h,sensitive:_,expressions:p}),"object",k)};return G(d.map(u),"list",c)}function N1(e,n,t,r){let s=Cr(t.unknown,r),i=Cr(t.sensitive,r),o=Vd(t,r),a=Cd(e,r,i);if(s===!0)return P1(e,n,t,r,a);let c=t.planned?.[r];if(c!=null){let f=o?.constant_value===c&&a.origin?{...a.origin,from:{...a.origin,role:"literal"}}:a.origin;return Wh(c,s,i,{...a,...f?{origin:f}:{}})}if(o===void 0||e.context===void 0)return;let d=Fh(Md(e.plan,o,e.context).attributes)?.missed;return Fe({...a,...d?{missed:d}:{}})}function Wh(e,n,t,r){if(typeof e!="object"||e===null)return hs(e,r);let s=o=>{let a=Cr(n,o),c=Cr(t,o),d=c===!0?{...r,sensitive:!0}:r;return a===!0?$(Ss(`an element of ${r.origin?.name}`),d):Wh(Cr(e,o)??null,a,c,d)};if(Array.isArray(e))return G(e.map((o,a)=>s(a)),"tuple",r);let i=new Set([...Object.keys(e),...Object.keys(Id(n))]);return de([...i].map(o=>[o,s(o)]),"object",r)}function Cr(e,n){return e===!0?!0:typeof e=="object"&&e!==null&&Object.hasOwn(e,n)?e[n]:void 0}function P1(e,n,t,r,s){let{plan:i,context:o}=e,a=n===void 0||n.use==="optional-computed"||n.use==="computed";if(o===void 0||t.expressions===void 0)return $(Ss(r),s);let c=a?void 0:$(Ss(r),s),d=Vd(t,r);if(d===void 0||qo(d))return c;let{attributes:f,open:l}=Md(i,d,o),p=f.length>0?{madeFrom:f.map(g=>g.reference)}:{};if(l.length>0)return $(Ss(l[0]),{...s,...p});let[u]=f;if(u===void 0)return c;let m=Fh(f);return m?.missed!==void 0?a?Fe({...s,missed:m.missed}):c:m!==void 0||!a&&f.length===1&&j1(r,u.reference)?D1(u.reference,s):$(Bh(u.reference),{...s,...p})}function Fh(e){let[n,t]=e;return t===void 0&&n?.alone?n:void 0}function j1(e,n){return/(^|_)arn$/.test(e)&&/(^|_)arn$/.test(n.attribute)}function D1(e,n){return $(Bh(e),{...n,subject:`${e.address}.${e.attribute}`,reference:e})}function Bh({address:e,attribute:n}){return{kind:"after-apply",of:n===""?e:`${e}.${n}`}}function Ss(e){return{kind:"plan",what:e}}var L1={ignoreChanges:[],createBeforeDestroy:!1};function zh(e,n,t){let{change:r}=n,s=n.module_address??"",i=e.scopeOf(s),o=i&&e.configurationOf(i,n),a=i&&{scope:i,forEach:o?.for_each_expression,key:n.index},c={plan:e,at:t,context:a},d=r.actions.length===1&&(r.actions[0]==="update"||r.actions[0]==="no-op"),f={planned:r.after,unknown:r.after_unknown,sensitive:r.after_sensitive,expressions:o&&(o.expressions??{}),state:d?r.before??void 0:void 0},l=Jo(c,n.mode,n.type,f);return{...qh(n,s,t),values:xs(n.type,n.mode,l,{defaults:"fill"}),change:{actions:r.actions,before:r.before?B1(e,n,t):void 0,replacePaths:(r.replace_paths??[]).map(z1),inherited:Lh(c,n.mode,n.type,f)},...Hh(e,i,o,l)}}function Uh(e,n,t){let r=F1(n),s=e.scopeOf(r),i={planned:n.values,unknown:void 0,sensitive:n.sensitive_values,expressions:void 0},o=Jo({plan:e,at:t,context:void 0},n.mode,n.type,i);return{...qh(n,r,t),values:xs(n.type,n.mode,o,{defaults:"leave"}),...Hh(e,s,s&&e.configurationOf(s,n),o)}}function qh(e,n,t){let{address:r,mode:s,type:i,name:o,index:a}=e;return{address:r,mode:s,type:i,name:o,module:n,key:W1(a),places:new Map,at:t,origin:{role:"plan",name:r,range:t},exists:V(!0),lifecycle:L1}}function W1(e){if(e!==void 0)return typeof e=="string"?{kind:"string",key:e}:{kind:"number",index:e}}function F1({address:e,mode:n,type:t,name:r,index:s}){let i=`${n==="data"?"data.":""}${t}.${r}${s===void 0?"":Tt(s)}`;return e.length>i.length?e.slice(0,e.length-i.length-1):""}function B1(e,n,t){let{before:r,before_sensitive:s}=n.change,i={planned:r,unknown:void 0,sensitive:s,expressions:void 0};return xs(n.type,n.mode,Jo({plan:e,at:t,context:void 0},n.mode,n.type,i),{defaults:"leave"})}function z1(e){return e.map((n,t)=>typeof n=="number"?`[${n}]`:t===0?n:`.${n}`).join("")}function Hh(e,n,t,r){let s=r.get("region");if(s?.kind==="string")return{region:s.value};let i=e.slices.providers[t?.provider_config_key??""],o=i?.expressions?.region,a=i?.module_address===void 0?e.scopeOf(""):void 0,c=a&&n?di(e,o,a):void 0;return typeof c=="string"?{region:c}:{}}var Jh=Go;function Go(e,{instancePath:n="",parentData:t,parentDataProperty:r,rootData:s=e}={}){let i=null,o=0;if(o===0)if(e&&typeof e=="object"&&!Array.isArray(e))for(let c in e){let d=e[c],f=o;if(!(d&&typeof d=="object"&&!Array.isArray(d)))return Go.errors=[{instancePath:n+"/"+c.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var a=f===o;if(!a)break}else return Go.errors=[{instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return Go.errors=i,o===0}var Gh=Ne,Ct={type:"object",required:["address","mode","type","name","change"],properties:{address:{type:"string"},module_address:{type:"string"},mode:{enum:["managed","data"]},type:{type:"string"},name:{type:"string"},index:{type:["string","number"]},deposed:{type:"string"},change:{type:"object",required:["actions"],properties:{actions:{type:"array",items:{enum:["create","read","update","delete","no-op","forget"]}},before:{type:["object","null"]},after:{type:["object","null"]},after_unknown:{type:["object","boolean"]},before_sensitive:{type:["object","boolean"]},after_sensitive:{type:["object","boolean"]},replace_paths:{type:"array",items:{type:"array",items:{type:["string","number"]}}}}}}};function Ne(e,{instancePath:n="",parentData:t,parentDataProperty:r,rootData:s=e}={}){let i=null,o=0;if(o===0)if(e&&typeof e=="object"&&!Array.isArray(e)){let p;if(e.address===void 0&&(p="address")||e.mode===void 0&&(p="mode")||e.type===void 0&&(p="type")||e.name===void 0&&(p="name")||e.change===void 0&&(p="change"))return Ne.errors=[{instancePath:n,schemaPath:"#/required",keyword:"required",params:{missingProperty:p},message:"must have required property '"+p+"'"}],!1;if(e.address!==void 0){let u=o;if(typeof e.address!="string")return Ne.errors=[{instancePath:n+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=u===o}else var a=!0;if(a){if(e.module_address!==void 0){let u=o;if(typeof e.module_address!="string")return Ne.errors=[{instancePath:n+"/module_address",schemaPath:"#/properties/module_address/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=u===o}else var a=!0;if(a){if(e.mode!==void 0){let u=e.mode,m=o;if(!(u==="managed"||u==="data"))return Ne.errors=[{instancePath:n+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues:Ct.properties.mode.enum},message:"must be equal to one of the allowed values"}],!1;var a=m===o}else var a=!0;if(a){if(e.type!==void 0){let u=o;if(typeof e.type!="string")return Ne.errors=[{instancePath:n+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=u===o}else var a=!0;if(a){if(e.name!==void 0){let u=o;if(typeof e.name!="string")return Ne.errors=[{instancePath:n+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=u===o}else var a=!0;if(a){if(e.index!==void 0){let u=e.index,m=o;if(typeof u!="string"&&!(typeof u=="number"&&isFinite(u)))return Ne.errors=[{instancePath:n+"/index",schemaPath:"#/properties/index/type",keyword:"type",params:{type:Ct.properties.index.type},message:"must be string,number"}],!1;var a=m===o}else var a=!0;if(a){if(e.deposed!==void 0){let u=o;if(typeof e.deposed!="string")return Ne.errors=[{instancePath:n+"/deposed",schemaPath:"#/properties/deposed/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=u===o}else var a=!0;if(a)if(e.change!==void 0){let u=e.change,m=o;if(o===m)if(u&&typeof u=="object"&&!Array.isArray(u)){let h;if(u.actions===void 0&&(h="actions"))return Ne.errors=[{instancePath:n+"/change",schemaPath:"#/properties/change/required",keyword:"required",params:{missingProperty:h},message:"must have required property '"+h+"'"}],!1;if(u.actions!==void 0){let _=u.actions,k=o;if(o===k)if(Array.isArray(_)){var c=!0;let x=_.length;for(let W=0;W<x;W++){let P=_[W],I=o;if(!(P==="create"||P==="read"||P==="update"||P==="delete"||P==="no-op"||P==="forget"))return Ne.errors=[{instancePath:n+"/change/actions/"+W,schemaPath:"#/properties/change/properties/actions/items/enum",keyword:"enum",params:{allowedValues:Ct.properties.change.properties.actions.items.enum},message:"must be equal to one of the allowed values"}],!1;var c=I===o;if(!c)break}}else return Ne.errors=[{instancePath:n+"/change/actions",schemaPath:"#/properties/change/properties/actions/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1;var d=k===o}else var d=!0;if(d){if(u.before!==void 0){let _=u.before,k=o;if(!(_&&typeof _=="object"&&!Array.isArray(_))&&_!==null)return Ne.errors=[{instancePath:n+"/change/before",schemaPath:"#/properties/change/properties/before/type",keyword:"type",params:{type:Ct.properties.change.properties.before.type},message:"must be object,null"}],!1;var d=k===o}else var d=!0;if(d){if(u.after!==void 0){let _=u.after,k=o;if(!(_&&typeof _=="object"&&!Array.isArray(_))&&_!==null)return Ne.errors=[{instancePath:n+"/change/after",schemaPath:"#/properties/change/properties/after/type",keyword:"type",params:{type:Ct.properties.change.properties.after.type},message:"must be object,null"}],!1;var d=k===o}else var d=!0;if(d){if(u.after_unknown!==void 0){let _=u.after_unknown,k=o;if(!(_&&typeof _=="object"&&!Array.isArray(_))&&typeof _!="boolean")return Ne.errors=[{instancePath:n+"/change/after_unknown",schemaPath:"#/properties/change/properties/after_unknown/type",keyword:"type",params:{type:Ct.properties.change.properties.after_unknown.type},message:"must be object,boolean"}],!1;var d=k===o}else var d=!0;if(d){if(u.before_sensitive!==void 0){let _=u.before_sensitive,k=o;if(!(_&&typeof _=="object"&&!Array.isArray(_))&&typeof _!="boolean")return Ne.errors=[{instancePath:n+"/change/before_sensitive",schemaPath:"#/properties/change/properties/before_sensitive/type",keyword:"type",params:{type:Ct.properties.change.properties.before_sensitive.type},message:"must be object,boolean"}],!1;var d=k===o}else var d=!0;if(d){if(u.after_sensitive!==void 0){let _=u.after_sensitive,k=o;if(!(_&&typeof _=="object"&&!Array.isArray(_))&&typeof _!="boolean")return Ne.errors=[{instancePath:n+"/change/after_sensitive",schemaPath:"#/properties/change/properties/after_sensitive/type",keyword:"type",params:{type:Ct.properties.change.properties.after_sensitive.type},message:"must be object,boolean"}],!1;var d=k===o}else var d=!0;if(d)if(u.replace_paths!==void 0){let _=u.replace_paths,k=o;if(o===k)if(Array.isArray(_)){var f=!0;let W=_.length;for(let P=0;P<W;P++){let I=_[P],B=o;if(o===B)if(Array.isArray(I)){var l=!0;let on=I.length;for(let ce=0;ce<on;ce++){let j=I[ce],T=o;if(typeof j!="string"&&!(typeof j=="number"&&isFinite(j)))return Ne.errors=[{instancePath:n+"/change/replace_paths/"+P+"/"+ce,schemaPath:"#/properties/change/properties/replace_paths/items/items/type",keyword:"type",params:{type:Ct.properties.change.properties.replace_paths.items.items.type},message:"must be string,number"}],!1;var l=T===o;if(!l)break}}else return Ne.errors=[{instancePath:n+"/change/replace_paths/"+P,schemaPath:"#/properties/change/properties/replace_paths/items/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1;var f=B===o;if(!f)break}}else return Ne.errors=[{instancePath:n+"/change/replace_paths",schemaPath:"#/properties/change/properties/replace_paths/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1;var d=k===o}else var d=!0}}}}}}else return Ne.errors=[{instancePath:n+"/change",schemaPath:"#/properties/change/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var a=m===o}else var a=!0}}}}}}}else return Ne.errors=[{instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return Ne.errors=i,o===0}var Kh=ot,Nd={type:"object",required:["address","mode","type","name"],properties:{address:{type:"string"},mode:{enum:["managed","data"]},type:{type:"string"},name:{type:"string"},index:{type:["string","number"]},values:{type:["object","null"]},sensitive_values:{type:"object"}}};function ot(e,{instancePath:n="",parentData:t,parentDataProperty:r,rootData:s=e}={}){let i=null,o=0;if(o===0)if(e&&typeof e=="object"&&!Array.isArray(e)){let c;if(e.address===void 0&&(c="address")||e.mode===void 0&&(c="mode")||e.type===void 0&&(c="type")||e.name===void 0&&(c="name"))return ot.errors=[{instancePath:n,schemaPath:"#/required",keyword:"required",params:{missingProperty:c},message:"must have required property '"+c+"'"}],!1;if(e.address!==void 0){let d=o;if(typeof e.address!="string")return ot.errors=[{instancePath:n+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=d===o}else var a=!0;if(a){if(e.mode!==void 0){let d=e.mode,f=o;if(!(d==="managed"||d==="data"))return ot.errors=[{instancePath:n+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues:Nd.properties.mode.enum},message:"must be equal to one of the allowed values"}],!1;var a=f===o}else var a=!0;if(a){if(e.type!==void 0){let d=o;if(typeof e.type!="string")return ot.errors=[{instancePath:n+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=d===o}else var a=!0;if(a){if(e.name!==void 0){let d=o;if(typeof e.name!="string")return ot.errors=[{instancePath:n+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=d===o}else var a=!0;if(a){if(e.index!==void 0){let d=e.index,f=o;if(typeof d!="string"&&!(typeof d=="number"&&isFinite(d)))return ot.errors=[{instancePath:n+"/index",schemaPath:"#/properties/index/type",keyword:"type",params:{type:Nd.properties.index.type},message:"must be string,number"}],!1;var a=f===o}else var a=!0;if(a){if(e.values!==void 0){let d=e.values,f=o;if(!(d&&typeof d=="object"&&!Array.isArray(d))&&d!==null)return ot.errors=[{instancePath:n+"/values",schemaPath:"#/properties/values/type",keyword:"type",params:{type:Nd.properties.values.type},message:"must be object,null"}],!1;var a=f===o}else var a=!0;if(a)if(e.sensitive_values!==void 0){let d=e.sensitive_values,f=o;if(!(d&&typeof d=="object"&&!Array.isArray(d)))return ot.errors=[{instancePath:n+"/sensitive_values",schemaPath:"#/properties/sensitive_values/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var a=f===o}else var a=!0}}}}}}else return ot.errors=[{instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return ot.errors=i,o===0}var Yh=cn,U1={type:"object",required:["mode","type","name"],properties:{mode:{enum:["managed","data"]},type:{type:"string"},name:{type:"string"},provider_config_key:{type:"string"},expressions:{type:"object",additionalProperties:{anyOf:[{type:"object",properties:{references:{type:"array",items:{type:"string"}}}},{type:"array",items:{type:"object"}}]}},count_expression:{type:"object",properties:{references:{type:"array",items:{type:"string"}}}},for_each_expression:{type:"object",properties:{references:{type:"array",items:{type:"string"}}}}}};function cn(e,{instancePath:n="",parentData:t,parentDataProperty:r,rootData:s=e}={}){let i=null,o=0;if(o===0)if(e&&typeof e=="object"&&!Array.isArray(e)){let m;if(e.mode===void 0&&(m="mode")||e.type===void 0&&(m="type")||e.name===void 0&&(m="name"))return cn.errors=[{instancePath:n,schemaPath:"#/required",keyword:"required",params:{missingProperty:m},message:"must have required property '"+m+"'"}],!1;if(e.mode!==void 0){let g=e.mode,h=o;if(!(g==="managed"||g==="data"))return cn.errors=[{instancePath:n+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues:U1.properties.mode.enum},message:"must be equal to one of the allowed values"}],!1;var a=h===o}else var a=!0;if(a){if(e.type!==void 0){let g=o;if(typeof e.type!="string")return cn.errors=[{instancePath:n+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=g===o}else var a=!0;if(a){if(e.name!==void 0){let g=o;if(typeof e.name!="string")return cn.errors=[{instancePath:n+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=g===o}else var a=!0;if(a){if(e.provider_config_key!==void 0){let g=o;if(typeof e.provider_config_key!="string")return cn.errors=[{instancePath:n+"/provider_config_key",schemaPath:"#/properties/provider_config_key/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=g===o}else var a=!0;if(a){if(e.expressions!==void 0){let g=e.expressions,h=o;if(o===h)if(g&&typeof g=="object"&&!Array.isArray(g))for(let k in g){let x=g[k],W=o,P=o,I=!1,B=o;if(o===B)if(x&&typeof x=="object"&&!Array.isArray(x)){if(x.references!==void 0){let ye=x.references;if(o===o)if(Array.isArray(ye)){var c=!0;let ce=ye.length;for(let j=0;j<ce;j++){let T=o;if(typeof ye[j]!="string"){let M={instancePath:n+"/expressions/"+k.replace(/~/g,"~0").replace(/\//g,"~1")+"/references/"+j,schemaPath:"#/properties/expressions/additionalProperties/anyOf/0/properties/references/items/type",keyword:"type",params:{type:"string"},message:"must be string"};i===null?i=[M]:i.push(M),o++}var c=T===o;if(!c)break}}else{let ce={instancePath:n+"/expressions/"+k.replace(/~/g,"~0").replace(/\//g,"~1")+"/references",schemaPath:"#/properties/expressions/additionalProperties/anyOf/0/properties/references/type",keyword:"type",params:{type:"array"},message:"must be array"};i===null?i=[ce]:i.push(ce),o++}}}else{let ye={instancePath:n+"/expressions/"+k.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/expressions/additionalProperties/anyOf/0/type",keyword:"type",params:{type:"object"},message:"must be object"};i===null?i=[ye]:i.push(ye),o++}var d=B===o;if(I=I||d,!I){let ye=o;if(o===ye)if(Array.isArray(x)){var f=!0;let ce=x.length;for(let j=0;j<ce;j++){let T=x[j],z=o;if(!(T&&typeof T=="object"&&!Array.isArray(T))){let Q={instancePath:n+"/expressions/"+k.replace(/~/g,"~0").replace(/\//g,"~1")+"/"+j,schemaPath:"#/properties/expressions/additionalProperties/anyOf/1/items/type",keyword:"type",params:{type:"object"},message:"must be object"};i===null?i=[Q]:i.push(Q),o++}var f=z===o;if(!f)break}}else{let ce={instancePath:n+"/expressions/"+k.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/expressions/additionalProperties/anyOf/1/type",keyword:"type",params:{type:"array"},message:"must be array"};i===null?i=[ce]:i.push(ce),o++}var d=ye===o;I=I||d}if(I)o=P,i!==null&&(P?i.length=P:i=null);else{let ye={instancePath:n+"/expressions/"+k.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/expressions/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};return i===null?i=[ye]:i.push(ye),o++,cn.errors=i,!1}var l=W===o;if(!l)break}else return cn.errors=[{instancePath:n+"/expressions",schemaPath:"#/properties/expressions/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var a=h===o}else var a=!0;if(a){if(e.count_expression!==void 0){let g=e.count_expression,h=o;if(o===h)if(g&&typeof g=="object"&&!Array.isArray(g)){if(g.references!==void 0){let k=g.references;if(o===o)if(Array.isArray(k)){var p=!0;let W=k.length;for(let P=0;P<W;P++){let I=o;if(typeof k[P]!="string")return cn.errors=[{instancePath:n+"/count_expression/references/"+P,schemaPath:"#/properties/count_expression/properties/references/items/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=I===o;if(!p)break}}else return cn.errors=[{instancePath:n+"/count_expression/references",schemaPath:"#/properties/count_expression/properties/references/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1}}else return cn.errors=[{instancePath:n+"/count_expression",schemaPath:"#/properties/count_expression/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var a=h===o}else var a=!0;if(a)if(e.for_each_expression!==void 0){let g=e.for_each_expression,h=o;if(o===h)if(g&&typeof g=="object"&&!Array.isArray(g)){if(g.references!==void 0){let k=g.references;if(o===o)if(Array.isArray(k)){var u=!0;let W=k.length;for(let P=0;P<W;P++){let I=o;if(typeof k[P]!="string")return cn.errors=[{instancePath:n+"/for_each_expression/references/"+P,schemaPath:"#/properties/for_each_expression/properties/references/items/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var u=I===o;if(!u)break}}else return cn.errors=[{instancePath:n+"/for_each_expression/references",schemaPath:"#/properties/for_each_expression/properties/references/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1}}else return cn.errors=[{instancePath:n+"/for_each_expression",schemaPath:"#/properties/for_each_expression/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var a=h===o}else var a=!0}}}}}}else return cn.errors=[{instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return cn.errors=i,o===0}var Qh=As;function As(e,{instancePath:n="",parentData:t,parentDataProperty:r,rootData:s=e}={}){let i=null,o=0;if(o===0)if(e&&typeof e=="object"&&!Array.isArray(e))for(let d in e){let f=e[d],l=o;if(o===l)if(f&&typeof f=="object"&&!Array.isArray(f)){if(f.references!==void 0){let p=f.references;if(o===o)if(Array.isArray(p)){var a=!0;let m=p.length;for(let g=0;g<m;g++){let h=o;if(typeof p[g]!="string")return As.errors=[{instancePath:n+"/"+d.replace(/~/g,"~0").replace(/\//g,"~1")+"/references/"+g,schemaPath:"#/additionalProperties/properties/references/items/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=h===o;if(!a)break}}else return As.errors=[{instancePath:n+"/"+d.replace(/~/g,"~0").replace(/\//g,"~1")+"/references",schemaPath:"#/additionalProperties/properties/references/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1}}else return As.errors=[{instancePath:n+"/"+d.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var c=l===o;if(!c)break}else return As.errors=[{instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return As.errors=i,o===0}var Zh=Ir;function Ir(e,{instancePath:n="",parentData:t,parentDataProperty:r,rootData:s=e}={}){let i=null,o=0;if(o===0)if(e&&typeof e=="object"&&!Array.isArray(e))for(let d in e){let f=e[d],l=o;if(o===l)if(f&&typeof f=="object"&&!Array.isArray(f)){if(f.expression!==void 0){let p=f.expression;if(o===o)if(p&&typeof p=="object"&&!Array.isArray(p)){if(p.references!==void 0){let m=p.references;if(o===o)if(Array.isArray(m)){var a=!0;let h=m.length;for(let _=0;_<h;_++){let k=o;if(typeof m[_]!="string")return Ir.errors=[{instancePath:n+"/"+d.replace(/~/g,"~0").replace(/\//g,"~1")+"/expression/references/"+_,schemaPath:"#/additionalProperties/properties/expression/properties/references/items/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=k===o;if(!a)break}}else return Ir.errors=[{instancePath:n+"/"+d.replace(/~/g,"~0").replace(/\//g,"~1")+"/expression/references",schemaPath:"#/additionalProperties/properties/expression/properties/references/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1}}else return Ir.errors=[{instancePath:n+"/"+d.replace(/~/g,"~0").replace(/\//g,"~1")+"/expression",schemaPath:"#/additionalProperties/properties/expression/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return Ir.errors=[{instancePath:n+"/"+d.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var c=l===o;if(!c)break}else return Ir.errors=[{instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return Ir.errors=i,o===0}var Xh=Ko;function Ko(e,{instancePath:n="",parentData:t,parentDataProperty:r,rootData:s=e}={}){let i=null,o=0;if(o===0)if(e&&typeof e=="object"&&!Array.isArray(e))for(let c in e){let d=e[c],f=o;if(!(d&&typeof d=="object"&&!Array.isArray(d)))return Ko.errors=[{instancePath:n+"/"+c.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var a=f===o;if(!a)break}else return Ko.errors=[{instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return Ko.errors=i,o===0}var eg=li;function li(e,{instancePath:n="",parentData:t,parentDataProperty:r,rootData:s=e}={}){let i=null,o=0;if(o===0)if(e&&typeof e=="object"&&!Array.isArray(e)){if(e.references!==void 0){let c=e.references;if(o===o)if(Array.isArray(c)){var a=!0;let f=c.length;for(let l=0;l<f;l++){let p=o;if(typeof c[l]!="string")return li.errors=[{instancePath:n+"/references/"+l,schemaPath:"#/properties/references/items/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=p===o;if(!a)break}}else return li.errors=[{instancePath:n+"/references",schemaPath:"#/properties/references/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1}}else return li.errors=[{instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return li.errors=i,o===0}var ng=Vr;function Vr(e,{instancePath:n="",parentData:t,parentDataProperty:r,rootData:s=e}={}){let i=null,o=0;if(o===0)if(e&&typeof e=="object"&&!Array.isArray(e))for(let d in e){let f=e[d],l=o;if(o===l)if(f&&typeof f=="object"&&!Array.isArray(f)){if(f.name!==void 0){let p=o;if(typeof f.name!="string")return Vr.errors=[{instancePath:n+"/"+d.replace(/~/g,"~0").replace(/\//g,"~1")+"/name",schemaPath:"#/additionalProperties/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=p===o}else var a=!0;if(a){if(f.version_constraint!==void 0){let p=o;if(typeof f.version_constraint!="string")return Vr.errors=[{instancePath:n+"/"+d.replace(/~/g,"~0").replace(/\//g,"~1")+"/version_constraint",schemaPath:"#/additionalProperties/properties/version_constraint/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=p===o}else var a=!0;if(a)if(f.expressions!==void 0){let p=f.expressions,u=o;if(!(p&&typeof p=="object"&&!Array.isArray(p)))return Vr.errors=[{instancePath:n+"/"+d.replace(/~/g,"~0").replace(/\//g,"~1")+"/expressions",schemaPath:"#/additionalProperties/properties/expressions/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var a=u===o}else var a=!0}}else return Vr.errors=[{instancePath:n+"/"+d.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var c=l===o;if(!c)break}else return Vr.errors=[{instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return Vr.errors=i,o===0}var rg={resources:new Map,calls:new Map,outputs:{},variables:{}};function Pd(e,n,t){let r=new Map,s=new Map,{outputs:i,variables:o}=rg;return Rt(e,t,a=>{switch(a){case"resources":vs(e,`${t}.resources`,c=>{let d=e.piece();if(!n(ci(e,c).type))return;let f=it(Yh,d(),c);r.set(`${f.mode==="data"?"data.":""}${f.type}.${f.name}`,f)});return;case"module_calls":Rt(e,`${t}.module_calls`,c=>s.set(c,q1(e,n,`${t}.module_calls.${c}`)));return;case"outputs":i=it(Zh,e.value(),`${t}.outputs`);return;case"variables":o=it(Xh,e.value(),`${t}.variables`);return;default:e.skip()}}),{resources:r,calls:s,outputs:i,variables:o}}function q1(e,n,t){let r={},s,i=!1,o=rg;return Rt(e,t,a=>{switch(a){case"expressions":r=it(Qh,e.value(),`${t}.expressions`);return;case"for_each_expression":s=it(eg,e.value(),`${t}.for_each_expression`),i=!0;return;case"count_expression":i=!0,e.skip();return;case"module":o=Pd(e,n,`${t}.module`);return;default:e.skip()}}),{expressions:r,repeated:i,forEach:s,module:o}}var ui=class extends Error{version;constructor(n){super(n),this.version=n}};function ig(e,n){let t=new Set,r={slices:[],managed:[],data:[]},s={slices:[],managed:[],data:[]},i=new Set,o,a=!1,c=!0,d={},f,l={};if(!e.object(g=>{switch(t.add(g),g){case"format_version":o=H1(e.value());return;case"errored":a=e.value()===!0;return;case"complete":c=e.value()!==!1;return;case"variables":d=it(Jh,e.value(),g);return;case"resource_changes":J1(e,n,r,i);return;case"values":sg(e,n,s);return;case"prior_state":Rt(e,g,h=>{h==="values"?sg(e,n,s):e.skip()});return;case"configuration":Rt(e,g,h=>{let _=`${g}.${h}`;h==="root_module"?f=Pd(e,n,_):h==="provider_config"?l=it(ng,e.value(),_):e.skip()});return;default:e.skip()}}))throw new pt("malformed",0);e.finish();let u=new Set(r.data);for(let g of s.data)u.has(g)||i.add(g);let m=t.has("resource_changes");return{sections:t,formatVersion:o,errored:a,complete:c,variables:d,changes:r.slices,managed:m?r.managed:s.managed,data:[...new Set([...r.data,...s.data])],settled:i,state:m?s.slices.filter(g=>g.mode==="data"):s.slices,configuration:f,providers:l}}function H1(e){if(typeof e!="string")throw new Et("format_version","must be a string");if(!/^1\.\d+$/.test(e))throw new ui(e);return e}function J1(e,n,t,r){vs(e,"resource_changes",s=>{let i=e.piece(),{address:o,mode:a,type:c,deposed:d,actions:f}=ci(e,s),l=d||f.length===1&&(f[0]==="delete"||f[0]==="forget");if(l||(a==="data"?t.data:t.managed).push(o),f[0]==="no-op"&&r.add(o),!n(c))return;let p=it(Gh,i(),s);l||t.slices.push(p)})}function sg(e,n,t){let r=i=>{let o=e.piece(),{address:a,mode:c,type:d,deposed:f}=ci(e,i);f||((c==="data"?t.data:t.managed).push(a),n(d)&&t.slices.push(it(Kh,o(),i)))},s=i=>Rt(e,i,o=>{o==="child_modules"?vs(e,`${i}.${o}`,s):o==="resources"?vs(e,`${i}.${o}`,r):e.skip()});Rt(e,"values",i=>{i==="root_module"?s("values.root_module"):e.skip()})}function og(e,n,t=G1){let r=eS(e,n);if(r!==void 0)return jd(r);let s=jo(e);try{let i=ig(zm(s),t),o=nS(i,n);return o===void 0?K1(i,n):jd(o)}catch(i){let o=tS(i,s,n);if(o===void 0)throw i;return jd(o)}}function G1(e){return e.startsWith("aws_dms_")}function jd(e){return{root:void 0,kind:void 0,diagnostics:[e],variables:new Map,managedAddresses:[]}}function K1(e,n){let r=oo({path:n,text:"",installed:!1}),s=new Wo(e),i=new Map;for(let d of e.state)i.set(d.address,Uh(s,d,r));for(let d of e.changes)i.set(d.address,zh(s,d,r));let o=e.sections.has("values")||!e.sections.has("configuration")?"state":"plan",a=Y1(e);return{root:{path:n,resources:i,gaps:Q1(e),acceptedByTerraform:!0,lifecycleKnown:!1,...a===void 0?{}:{awsProviderVersion:a}},kind:o,diagnostics:[],variables:Z1(e),managedAddresses:e.managed}}function Y1({providers:e}){let n=Object.values(e).filter(t=>t.name==="aws");return(e.aws??n.find(t=>t.version_constraint!==void 0))?.version_constraint}function Q1(e){return e.errored?["Terraform stopped with an error while it planned, so that resources may be missing."]:e.complete?[]:["The plan is not complete: resources were left out (-target) or deferred."]}function Z1(e){let n=new Map;for(let[t,{value:r}]of Object.entries(e.variables)){let s=e.configuration?.variables[t]?.sensitive===!0;n.set(t,hs(r,s?{sensitive:!0}:{}))}return n}var fi="Write it again with `terraform show -json PLAN > plan.json`.";function X1(e){return e[0]===80&&e[1]===75}function eS(e,n){if(X1(e))return ht("plan-binary",`${n} is a binary plan. Run \`terraform show -json ${n} > plan.json\` and check plan.json.`);let t=jo(e.subarray(0,4096)).toString("utf8").trimStart();if(t===""&&jo(e).toString("utf8").trim()==="")return ht("plan-empty",`${n} is empty: the command that should have written it failed. ${fi}`);if(/^\{[^\n]*"@level"/.test(t))return ht("plan-log",`${n} holds the log lines of \`terraform plan -json\`, which do not show the planned values. Write the plan to a file (\`terraform plan -out=tfplan\`), then \`terraform show -json tfplan > plan.json\`.`);if(!t.startsWith("{"))return ht("plan-not-json",`${n} is not JSON. A plan is read from the output of \`terraform show -json PLAN\`, not from what \`terraform plan\` prints.`)}function nS({sections:e,formatVersion:n},t){if(e.has("lineage")||e.has("serial")&&e.has("version"))return ht("plan-raw-state",`${t} is Terraform's own state file, whose format is not for other tools. Run \`terraform show -json ${t} > state.json\` and check state.json.`);if(n===void 0)return ht("plan-unknown-json",`${t} is JSON, but neither a plan nor a state: it has no format_version. ${fi}`)}function tS(e,n,t){if(e instanceof ui){let s=/^0\./.test(e.version);return ht("plan-version",`${t} has the format version ${JSON.stringify(e.version)}; this program reads versions 1.x. ${s?"Write it with Terraform 1.1 or newer, or OpenTofu.":"A newer dmslint may read it."}`)}if(e instanceof Et)return ht("plan-malformed",`${t} is not what \`terraform show -json\` writes: ${e.path} ${e.problem}. ${fi}`);if(!(e instanceof pt))return;if(e.kind==="truncated")return ht("plan-truncated",`${t} ends in the middle of its JSON, after ${n.length} bytes: it was not written to the end. ${fi}`);let r=rS(n,e.offset);return ht("plan-not-json",`${t} is not JSON: line ${r.number}, byte ${r.column}, is not as JSON has it. ${fi}`)}function rS(e,n){let t=1,r=0;for(let s=e.indexOf(10);s>=0&&s<n;s=e.indexOf(10,s+1))t++,r=s+1;return{number:t,column:n-r+1}}function ht(e,n){return{severity:"error",code:e,message:n}}function ag(e,n,t){let r=e.root,s=[...r.resources.values()].map(a=>[a,sS(a,n)]),i=s.find(([{mode:a,type:c},d])=>d===void 0&&a==="managed"&&c.startsWith("aws_dms_"));if(i!==void 0){let a=`The sources in ${n.path} do not declare ${i[0].address} of the plan ${r.path}, so they were not used and findings are placed at the plan. Name the sources with --source DIR.`;return{root:r,diagnostics:t?[{severity:"note",code:"source-differs",message:a}]:[]}}let o=new Map(s.map(([a,c])=>[a.address,c===void 0?a:oS(a,c)]));return{root:{...r,resources:o,lifecycleKnown:!0,passedOn:n.passedOn,awsProviderVersion:n.awsProviderVersion},diagnostics:[]}}function sS(e,n){let t=n.resources.get(e.address);return t!==void 0?t:[...n.resources.values()].find(r=>r.type===e.type&&r.name===e.name&&iS(r.address,e.address))}function iS(e,n){if(!e.includes("[?]"))return!1;let t=e.split("[?]").map(r=>r.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"));return new RegExp(`^${t.join('\\[(?:\\d+|"(?:[^"\\\\]|\\\\.)*")\\]')}$`).test(n)}function oS(e,n){let t=new Map;for(let r of new Set([...e.values.keys(),...n.values.keys()])){let s=Dd(e.values.get(r),n.values.get(r),e.change?.inherited.has(r)===!0);s!==void 0&&t.set(r,s)}return{...e,values:t,places:n.places,at:n.at,origin:n.origin,incomplete:n.incomplete,lifecycle:n.lifecycle,region:e.region??n.region}}function Dd(e,n,t){if(e===void 0)return n===void 0||n.kind==="null"||cS(n)?n:aS(n);if(n===void 0||t)return cg(e);switch(e.kind){case"unknown":return n.kind==="error"?n:n.kind==="unknown"&&n.reference===void 0&&e.reference!==void 0?Yo(e,n.origin):n;case"list":return n.kind!=="list"||n.items.length!==e.items.length?Yo(e,n.origin):{...Yo(e,n.origin),items:e.items.map((r,s)=>Dd(r,n.items[s],!1)??r)};case"object":{let r=n.kind==="object"?n.entries:new Map,s=new Map;for(let i of new Set([...e.entries.keys(),...r.keys()])){let o=Dd(e.entries.get(i),r.get(i),!1);o!==void 0&&s.set(i,o)}return{...e,entries:s,origin:n.origin}}default:return Yo(e,Ld(n))}}function aS(e){return e.kind==="choice"?void 0:e}function cS(e){return e.kind==="list"&&e.items.length===0}function Ld(e){return e.origin??(e.kind==="choice"?Ld(e.then)??Ld(e.else):void 0)}function Yo(e,n){return n===void 0?cg(e):{...e,origin:n}}function cg(e){return e.origin===void 0?e:{...e,origin:void 0}}function _e(e,n){return Wd(e,n,{left:pn})}function Wd(e,n,t){for(let o of n)if(o.kind==="error")return o;let r=lS(n,e.need);if(r!==void 0){if(t.left-=1,t.left<0)return $({kind:"limit",what:`more than ${pn} alternatives`});let o=Wd(e,n.map(c=>me(c,r,!0)),t),a=Wd(e,n.map(c=>me(c,r,!1)),t);return U(r,o,a)}let s=n.map(o=>dg(o,e.need)).find(o=>o!==void 0);if(s?.kind==="error")return s;let i=n.some(o=>e.need==="deep"?Sn(o):o.sensitive);return s!==void 0?ve(dS(e,n,s),i):ve(e.make(n),i)}function dS(e,n,t){let r=n.map(uS),i=r.every(a=>a!==void 0)?e.text(r):void 0,o=n.flatMap(Nr);return $(t.reason,{...i!==void 0&&i.length<=200?{subject:i}:{},...e.type?{type:e.type}:{},...o.length>0?{madeFrom:o}:{},derived:{operands:n,make:a=>_e(e,a)}})}function lS(e,n){for(let t of e){if(t.kind==="choice")return t.condition;if(n==="deep"&&t.kind!=="unknown"){let r=an(t);if(r.length>0)return r[0]}else if(n==="shallow"){let r=t.kind==="list"?t.items:t.kind==="object"?t.entries.values():[];for(let s of r)if(s.kind==="choice"&&Ht(s))return s.condition}}}function Ht(e){return e.kind==="absent"||e.kind==="choice"&&(Ht(e.then)||Ht(e.else))}function dg(e,n){if(e.kind==="unknown"||e.kind==="error")return e;if(n!=="deep")return;let t=e.kind==="list"?e.items:e.kind==="object"?e.entries.values():[];for(let r of t){let s=dg(r,n);if(s!==void 0)return s}}function Sn(e){if(e.sensitive)return!0;if(e.kind==="list")return e.items.some(Sn);if(e.kind==="object"){for(let n of e.entries.values())if(Sn(n))return!0}return!1}function uS(e){if(!e.sensitive)switch(e.kind){case"unknown":return e.subject;case"string":return e.value.length<=60?JSON.stringify(e.value):void 0;case"number":return e.digits;case"bool":return String(e.value);case"null":return"null";default:return}}function Nr(e){switch(e.kind){case"unknown":return e.reference?[e.reference]:e.madeFrom??[];case"list":return e.items.flatMap(Nr).slice(0,20);case"object":return[...e.entries.values()].flatMap(Nr).slice(0,20);case"choice":return[...Nr(e.then),...Nr(e.else)].slice(0,20);default:return[]}}function le(e){return Oe({code:"wrong-type",message:e})}var ug=20;function Pr(e,n,t){switch(e.kind){case"error":case"absent":return e;case"choice":return U(e.condition,Pr(e.then,n,t),Pr(e.else,n,t));case"unknown":return fS(e,n,`.${n}`);case"object":return ve(fg(e,n,"attribute",t),e.sensitive);case"null":return Oe({code:"null-access",message:`${t.text} is null, so it has no attribute ${n}.`,at:t.at,missed:e.missed});default:return Oe({code:"no-such-attribute",message:`${t.text} is no object, so it has no attribute ${n}.`,at:t.at})}}function fS(e,n,t){let r=e.reference&&e.reference.attribute===""?{...e.reference,attribute:n}:void 0;return $(e.reason,{...e.subject!==void 0&&e.subject.length<200?{subject:`${e.subject}${t}`}:{},...e.sensitive?{sensitive:!0}:{},...r?{reference:r}:e.reference||e.madeFrom?{madeFrom:e.reference?[e.reference]:e.madeFrom}:{},derived:{operands:[e],make:([s])=>Pr(s,n,{text:"the value"})},...e.origin?{origin:e.origin}:{}})}function fg(e,n,t,r){let s=e.entries.get(n);return s!==void 0?Fd(s,()=>lg(e,n,t,r)):e.rest?e.rest(n):lg(e,n,t,r)}function Fd(e,n){return e.kind==="absent"?n():e.kind==="choice"?U(e.condition,Fd(e.then,n),Fd(e.else,n)):e}function lg(e,n,t,r){let s=e.sensitive?[]:[...e.entries.keys()].sort().slice(0,ug),i=t==="key"?Bd(e):void 0,o={kind:t,in:r.text,wanted:n,exists:s,of:e.origin,at:r.at,...i?{resource:i}:{}};return Oe({code:t==="attribute"?"no-such-attribute":"no-such-key",message:`${r.text} has no ${t} ${JSON.stringify(n)}.`,missed:o,at:r.at})}function Bd({entries:e}){let n;for(let t of e.values()){let r=t.kind==="unknown"?t.reference:void 0;if(r===void 0||n!==void 0&&n.type!==r.type)return;n??={type:r.type,name:r.address,module:""}}return n}function Qo(e,n,t){return _e({text:([r,s])=>`${r}[${s}]`,need:"raw",make:([r,s])=>mS(r,s,t)},[e,n])}function pS(e,n){return e.kind!=="error"||!e.problem.missed?.resource||!n.origin?e:{...e,problem:{...e.problem,missed:{...e.problem.missed,key:n.origin}}}}function mS(e,n,t){if(n.kind==="null"){let s={kind:"key",in:t.text,wanted:"null",exists:[],at:t.at};return Oe({code:"null-access",message:`The key to ${t.text} is null.`,missed:n.missed??s,at:t.at})}let r=n.kind==="string"?n.value:n.kind==="number"?n.digits:n.kind==="bool"?String(n.value):void 0;if(r===void 0)return le(`${t.text} can't be indexed with this kind of value.`);if(e.kind==="object")return ve(pS(fg(e,r,"key",t),n),e.sensitive);if(e.kind==="list"&&e.type!=="set"){let s=rt(r);if(s===void 0)return le(`${t.text} is a list and needs a whole number as its index.`);let i=e.items[s];if(i!==void 0)return ve(i,e.sensitive);let o=e.items.slice(0,ug).map((c,d)=>String(d)),a={kind:"key",in:t.text,wanted:r,exists:o,of:e.origin,at:t.at};return Oe({code:"no-such-key",message:`${t.text} has ${e.items.length} items, none with index ${r}.`,missed:a,at:t.at})}return e.kind==="null"?Oe({code:"null-access",message:`${t.text} is null and can't be indexed.`,missed:e.missed,at:t.at}):le(`${t.text} is no list or map and can't be indexed.`)}function Jt(e,n){let t=(r,s)=>{if(r.kind!=="choice")return n(r,s);t(r.then,i=>s(U(r.condition,i,{kind:"absent"}))),t(r.else,i=>s(U(r.condition,{kind:"absent"},i)))};t(e,r=>r)}function jr(e){if(e.kind==="list")return e.type==="set"?e.items.map(n=>[n,n]):e.items.map((n,t)=>[se(t),n]);if(e.kind==="object")return[...e.entries.keys()].sort((n,t)=>n<t?-1:1).map(n=>{let t=e.entries.get(n),r=t.origin;return[ne(n,r?.key?{origin:{role:"entry",name:n,range:r.key}}:void 0),t]})}function Os(e,n){let t=Math.min(e.length,n.length);for(let r=0;r<t;r++){let s=e.charCodeAt(r),i=n.charCodeAt(r);if(s!==i){let o=s>=55296&&s<57344,a=i>=55296&&i<57344;return o===a?s-i:o?1:-1}}return e.length-n.length}function gt(e){return[...e].sort(([n],[t])=>Os(n,t))}function It(e,n){return zd(e,n,{left:pn})}function zd(e,n,t){let r=e.find(o=>o.kind==="choice");if(r?.kind!=="choice")return hS(e,n);if(t.left-=1,t.left<0)return $({kind:"limit",what:`more than ${pn} alternatives`});let{condition:s}=r,i=o=>e.map(a=>me(a,s,o)).filter(a=>a.kind!=="absent");return U(s,zd(i(!0),n,t),zd(i(!1),n,t))}function hS(e,n){let t=new Map;for(let s of e){let i=dn(s)??s;t.has(i)||t.set(i,s)}let r=[...t.values()].map(s=>({item:s,rank:gS(s),hash:s.kind==="string"?s.value:Zo(s)})).sort((s,i)=>s.rank-i.rank||yS(s.item,i.item)||Os(s.hash,i.hash)).map(({item:s})=>s);return ve(G(r,"set",n),e.some(Sn))}function dn(e){switch(e.kind){case"string":return JSON.stringify(e.value);case"number":return e.digits;case"bool":return String(e.value);case"null":return"null";case"unknown":return e.subject===void 0?void 0:`?${e.subject}`;case"list":{let n=e.items.map(dn);return n.includes(void 0)?void 0:`${e.type}[${n.join(",")}]`}case"object":{let n=gt(e.entries).map(([t,r])=>[t,dn(r)]);return e.rest!==void 0||n.some(([,t])=>t===void 0)?void 0:`${e.type}{${n.map(([t,r])=>`${JSON.stringify(t)}:${r}`).join(",")}}`}default:return}}function gS(e){return e.kind==="null"?2:e.kind==="unknown"||an(e).length>0?1:0}function yS(e,n){return e.kind==="number"&&n.kind==="number"?zt(e.digits).cmp(zt(n.digits)):e.kind==="bool"&&n.kind==="bool"?Number(e.value)-Number(n.value):0}function Zo(e){switch(e.kind){case"string":return JSON.stringify(e.value);case"number":return _S(e.digits);case"bool":return e.value?"T":"F";case"null":return"~";case"list":{let n=e.items.map(t=>`${Zo(t)};`).join("");return e.type==="tuple"?`<${n}>`:`[${n}]`}case"object":{let n=gt(e.entries);return e.type==="map"?`{${n.map(([t,r])=>`${JSON.stringify(t)}:${Zo(r)};`).join("")}}`:`<${n.map(([,t])=>`${Zo(t)};`).join("")}>`}default:return"?"}}function _S(e){let n=Number(e);if(n===0)return"0";let[t="0",r="0"]=n.toExponential(9).split("e"),s=Number(r);if(s<-4||s>=10)return`${t.includes(".")?t.replace(/\.?0+$/,""):t}e${s<0?"-":"+"}${String(Math.abs(s)).padStart(2,"0")}`;let i=n.toFixed(Math.max(0,9-s));return i.includes(".")?i.replace(/\.?0+$/,""):i}var Be={kind:"string"},Vt={kind:"number"},at={kind:"bool"},oe={kind:"any"},Cn=e=>({kind:"list",of:e}),ct=e=>({kind:"set",of:e}),Gt=e=>({kind:"map",of:e});function Dr(e,n){if(e===n)return!0;switch(e.kind){case"list":case"set":case"map":return e.kind===n.kind&&Dr(e.of,n.of);case"tuple":return n.kind==="tuple"&&e.items.length===n.items.length&&e.items.every((t,r)=>Dr(t,n.items[r]));case"object":if(n.kind!=="object"||e.attributes.size!==n.attributes.size)return!1;for(let[t,r]of e.attributes){let s=n.attributes.get(t);if(s===void 0||s.optional!==r.optional||!Dr(r.type,s.type))return!1}return!0;default:return e.kind===n.kind}}function Xo(e,n){try{return{type:bS(e)??$s(e,n)}}catch(t){if(t instanceof yn)return{problem:{code:"invalid",message:t.message}};throw t}}var yn=class extends Error{};function bS(e){let n=e.kind==="variable"?e.name:e.kind==="literal"&&typeof e.value=="string"?e.value:void 0;if(n==="list")return Cn(oe);if(n==="map")return Gt(oe);if(n==="string"&&e.kind==="literal")return Be}function $s(e,n){switch(e.kind){case"parentheses":return $s(e.inner,n);case"variable":return wS(e.name);case"call":return kS(e.name,e.args,n);default:throw new yn("This is no type: a type is a keyword such as string, or a constructor such as list(string).")}}function wS(e){switch(e){case"string":return Be;case"number":return Vt;case"bool":return at;case"any":return oe;case"list":case"set":case"map":throw new yn(`The type ${e} needs its element type, such as ${e}(string).`);case"object":case"tuple":throw new yn(`The type ${e} needs to say what it holds, such as ${e==="object"?"object({ name = string })":"tuple([string, number])"}.`);default:throw new yn(`There is no type "${e}".`)}}function kS(e,n,t){if(e==="optional")throw new yn("optional() is only for attributes of an object type.");if(!["list","set","map","tuple","object"].includes(e))throw new yn(`There is no type constructor "${e}".`);let r=n[0];if(r===void 0||n.length>1)throw new yn(`The type ${e}() takes exactly one argument.`);switch(e){case"tuple":if(r.kind!=="tuple")throw new yn("tuple() takes a list of types, such as tuple([string, number]).");return{kind:"tuple",items:r.items.map(s=>$s(s,t))};case"object":if(r.kind!=="object")throw new yn("object() takes attributes, such as object({ name = string }).");return{kind:"object",attributes:vS(r,t)};default:return{kind:e,of:$s(r,t)}}}function vS(e,n){let t=new Map;for(let{key:r,value:s}of e.items){let i=r.kind==="variable"?r.name:r.kind==="literal"&&typeof r.value=="string"?r.value:void 0;if(i===void 0)throw new yn("An attribute of an object type needs a plain name.");if(t.has(i))throw new yn(`The object type has the attribute "${i}" twice.`);t.set(i,xS(i,s,n))}return t}function xS(e,n,t){if(n.kind!=="call"||n.name!=="optional")return{type:$s(n,t),optional:!1};let[r,s]=n.args;if(r===void 0||n.args.length>2)throw new yn(`optional() of the attribute "${e}" takes a type and, if need be, a default.`);return{type:$s(r,t),optional:!0,...s?{default:t(s)}:{}}}function sn(e){switch(e.kind){case"string":return Be;case"number":return Vt;case"bool":return at;case"unknown":return e.type==="string"||e.type==="number"||e.type==="bool"?{kind:e.type}:oe;case"choice":return An([sn(e.then),sn(e.else)])??oe;case"list":{if(e.type==="tuple")return{kind:"tuple",items:e.items.map(sn)};let n=An(e.items.map(sn))??oe;return e.type==="list"?Cn(n):ct(n)}case"object":{if(e.rest!==void 0)return oe;if(e.type==="map")return Gt(An([...e.entries.values()].map(sn))??oe);let n=new Map;for(let[t,r]of e.entries)n.set(t,{type:sn(r),optional:!1});return{kind:"object",attributes:n}}default:return oe}}function An(e){let n=e.filter(i=>i.kind!=="any"),t=n[0];if(t===void 0)return oe;if(n.every(i=>Dr(i,t)))return t;let r=new Set(n.map(i=>i.kind)),s=(...i)=>[...r].every(o=>i.includes(o));if(s("string","number","bool"))return r.has("string")?Be:void 0;if(s("object"))return SS(n)??pg(n);if(s("map","object"))return pg(n);if(s("tuple"))return AS(n)??Ud(Cn,n);if(s("list","tuple"))return Ud(Cn,n);if(s("list","tuple","set"))return Ud(ct,n)}function SS(e){let n=e.filter(s=>s.kind==="object"),t=n[0],r=new Map;for(let s of n){if(s.attributes.size!==t.attributes.size)return;for(let i of s.attributes.keys())if(!t.attributes.has(i))return}for(let s of t.attributes.keys()){let i=An(n.map(o=>o.attributes.get(s).type));if(i===void 0)return;r.set(s,{type:i,optional:!1})}return{kind:"object",attributes:r}}function pg(e){let n=e.flatMap(r=>r.kind==="map"?[r.of]:r.kind==="object"?[...r.attributes.values()].map(s=>s.type):[]),t=An(n);return t&&Gt(t)}function AS(e){let n=e.filter(s=>s.kind==="tuple"),t=n[0].items.length;if(n.some(s=>s.items.length!==t))return;let r=[];for(let s=0;s<t;s++){let i=An(n.map(o=>o.items[s]));if(i===void 0)return;r.push(i)}return{kind:"tuple",items:r}}function Ud(e,n){let t=n.flatMap(s=>s.kind==="tuple"?s.items:s.kind==="list"||s.kind==="set"?[s.of]:[]),r=An(t);return r&&e(r)}function _n(e,n){return Hn(e,n,void 0)}var Jn=e=>Hn(e,Be,void 0),yt=e=>Hn(e,Vt,void 0),Lr=e=>Hn(e,at,void 0);function Kt(e){let n=An(e.map(sn));return n===void 0?e.map(()=>le("These values must have one type, and have none in common.")):e.map(t=>_n(t,n))}function nn(e,n){if(e.kind!=="choice")return n(e);let t=nn(e.then,n),r=nn(e.else,n);return t===e.then&&r===e.else?e:{...e,then:t,else:r}}function qn(e){return{...e.sensitive?{sensitive:!0}:{},...e.origin?{origin:e.origin}:{}}}function Hn(e,n,t){if(n.kind==="any")return e;switch(e.kind){case"error":case"absent":case"null":return e;case"choice":return nn(e,r=>Hn(r,n,t));case"unknown":return $S(e,n,t);case"list":return ES(e,n,t);case"object":return RS(e,n,t);case"string":return OS(e.value,e,n,t);case"number":return n.kind==="number"?e:n.kind==="string"?ne(e.digits,qn(e)):Nt(n,t);case"bool":return n.kind==="bool"?e:n.kind==="string"?ne(String(e.value),qn(e)):Nt(n,t)}}function OS(e,n,t,r){switch(t.kind){case"string":return n;case"number":{let s=pi(e);return s==="huge"?$({kind:"limit",what:"a number with thousands of digits"},qn(n)):s===void 0?Nt(t,r):se(s,qn(n))}case"bool":return e==="true"||e==="1"?V(!0,qn(n)):e==="false"||e==="0"?V(!1,qn(n)):Nt(t,r);default:return Nt(t,r)}}function pi(e){let n=/^([+-]?)(\d+\.?\d*|\.\d+)(?:[eE]([+-]?\d+))?$/.exec(e);if(!n)return;let t=Number(n[3]??0);if(e.length>4096||Math.abs(t)>4096)return/[1-9]/.test(n[2])?"huge":"0";let r=n[2].replace(/^\./,"0.").replace(/\.$/,"");return`${n[1]==="-"?"-":""}${r}${t===0?"":`e${t}`}`}function $S(e,n,t){let r=n.kind==="string"||n.kind==="number"||n.kind==="bool"?n.kind:void 0;if(e.type===void 0||r===e.type){let f=r??(n.kind==="list"||n.kind==="set"||n.kind==="tuple"?"list":"object");if(e.derived===void 0&&e.type===f)return e;let l=e.derived&&{operands:[e],make:([p])=>Hn(p,n,t)};return{...e,type:f,...l?{derived:l}:{}}}if(!(e.type==="list"||e.type==="object"?r===void 0:r!==void 0&&(r==="string"||e.type==="string")))return Nt(n,t);if(r===void 0)return e;let{prefix:o,suffix:a,subject:c,...d}=e;return{...d,type:r,...c===void 0?{}:{subject:`to${r}(${c})`},derived:{operands:[e],make:([f])=>Hn(f,n,t)}}}function ES(e,n,t){switch(n.kind){case"list":case"set":{let r=gg(e.items,n.of,s=>e.sensitive?t:{up:t,step:`item ${s}`});return Array.isArray(r)?n.kind==="set"?e.type==="set"&&qd(r,e.items)?e:It(r,qn(e)):e.type==="list"&&qd(r,e.items)?e:G(r,"list",qn(e)):r}case"tuple":{if(e.type==="set"||e.items.length!==n.items.length)return Nt(n,t);let r=e.items.map((s,i)=>Hn(s,n.items[i],{up:t,step:`item ${i}`}));return yg(r,e.items)??G(r,"tuple",qn(e))}default:return Nt(n,t)}}function gg(e,n,t){let r=n.kind==="any"?An(e.map(sn)):n;if(r===void 0)return le("All items of a collection must have one type, and these have no type in common.");let s=e.map((i,o)=>Hn(i,r,t(o)));return yg(s,e)??s}function yg(e,n){return e.find((t,r)=>t.kind==="error"&&t!==n[r])}function qd(e,n){return e.length===n.length&&e.every((t,r)=>t===n[r])}function RS(e,n,t){switch(n.kind){case"map":{if(e.rest!==void 0)return e;let r=[...e.entries.keys()],s=[...e.entries.values()],i=gg(s,n.of,o=>e.sensitive?t:{up:t,step:`"${r[o]}"`});return Array.isArray(i)?e.type==="map"&&qd(i,s)?e:de(new Map(r.map((o,a)=>[o,i[a]])),"map",qn(e)):i}case"object":{let r=new Map;for(let[s,i]of n.attributes){let o=TS(e,s,i,{up:t,step:`attribute "${s}"`});if(o.kind==="error"&&o!==e.entries.get(s))return o;r.set(s,o)}return de(r,"object",qn(e))}default:return Nt(n,t)}}function TS(e,n,t,r){let s=e.entries.get(n)??MS(e,n),i=()=>{if(!t.optional)return le(`${_g(r)} is required.`);let o=mg(n,t);return o===void 0?CS(e,n):Hn(o,t.type,r)};return s===void 0?i():nn(s,o=>{if(o.kind==="absent")return i();if(o.kind==="null"&&t.optional){let a=mg(n,t);if(a!==void 0)return Hn(a,t.type,r)}return Hn(o,t.type,r)})}function MS(e,n){let t=e.rest?.(n);return t?.kind==="error"?void 0:t}function mg(e,{default:n}){return n?.origin===void 0?n:io(n,{role:"default",name:e,range:n.origin.range})}function CS(e,n){let t=[...e.entries.keys()].sort().slice(0,20),{origin:r}=e;return Fe({missed:{kind:"attribute",in:r?.name??"the object",wanted:n,exists:e.sensitive?[]:t,...r?{of:r}:{}},...qn(e)})}function Nt(e,n){let t=n===void 0?`${hg(e)} is required.`:`${_g(n)} must be ${hg(e)}.`;return le(bg(t))}function hg(e){switch(e.kind){case"list":case"set":case"map":return e.of.kind==="any"?`a ${e.kind}`:`a ${e.kind} of ${e.of.kind}`;case"tuple":return`a tuple of ${e.items.length}`;case"object":return"an object";default:return`a ${e.kind}`}}function _g(e){let n=[];for(let t=e;t!==void 0;t=t.up)n.push(t.step);return bg(n.join(" of "))}function bg(e){return e.charAt(0).toUpperCase()+e.slice(1)}var Hd=512,Pt=(e,n)=>$g(e,n,(t,r)=>t+r)??ea(e,n,(t,r)=>({up:t.up*r.down+r.up*t.down,down:t.down*r.down})),kg=(e,n)=>Pt(e,yi(n)),vg=(e,n)=>$g(e,n,(t,r)=>t*r)??ea(e,n,(t,r)=>({up:t.up*r.up,down:t.down*r.down}));function xg(e,n){return ea(e,n,Og)}function Sg(e,n){return ea(e,n,(t,r)=>{let s=hi(Og(t,r)),i=s.up/s.down;return{up:t.up*r.down-i*r.up*t.down,down:t.down*r.down}})}function yi(e){return e==="0"?e:e.startsWith("-")?e.slice(1):`-${e}`}function Gn(e,n){if(e===n)return 0;let t=gi(e),r=gi(n),s=t.up*r.down,i=r.up*t.down;return s<i?-1:s>i?1:0}function Ag(e){let n=String(e);return n.includes("e")?IS(n):n}function Og(e,n){let t={up:e.up*n.down,down:e.down*n.up};return t.down<0n?{up:-t.up,down:-t.down}:t}function $g(e,n,t){let r=rt(e),s=rt(n);if(r===void 0||s===void 0)return;let i=t(r,s);return Number.isSafeInteger(i)?String(i===0?0:i):void 0}function ea(e,n,t){return PS(hi(t(hi(gi(e)),hi(gi(n)))))}function gi(e){let n=e.indexOf(".");return n<0?{up:BigInt(e),down:1n}:{up:BigInt(e.replace(".","")),down:10n**BigInt(e.length-n-1)}}function IS(e){let[n="0",t="0"]=e.split("e"),r=n.startsWith("-"),[s="0",i=""]=n.replace("-","").split("."),o=s.length+Number(t),a=s+i,c=o<=0?`0.${"0".repeat(-o)}${a}`:o>=a.length?a.padEnd(o,"0"):`${a.slice(0,o)}.${a.slice(o)}`;return r?`-${c}`:c}var mi=e=>e.toString(16).length*4-Math.clz32(Number.parseInt(e.toString(16)[0],16))+28;function hi({up:e,down:n}){if(e===0n)return{up:0n,down:1n};if(n===1n&&mi(e<0n?-e:e)<=Hd)return{up:e,down:n};let t=e<0n?-e:e,r=Hd-(mi(t)-mi(n)),s=f=>f>=0?[t<<BigInt(f),n]:[t,n<<BigInt(-f)],[i,o]=s(r);mi(i/o)>Hd&&(r-=1,[i,o]=s(r));let a=i/o,c=i%o*2n;(c>o||c===o&&a%2n===1n)&&(a+=1n);let d=e<0n?-a:a;return VS(r>=0?{up:d,down:1n<<BigInt(r)}:{up:d<<BigInt(-r),down:1n})}function VS({up:e,down:n}){if(n===1n)return{up:e,down:n};let t=Math.min(NS(e),mi(n)-1);return{up:e>>BigInt(t),down:n>>BigInt(t)}}function NS(e){let n=e.toString(2);return n.length-1-n.lastIndexOf("1")}function PS(e){if(e.down===1n)return e.up.toString();let n=e.up<0n?-e.up:e.up,t=n/e.down>0n?(n/e.down).toString().length:0;if(t===0)for(;n*10n**BigInt(1-t)<e.down;)t-=1;let r=1,s=160;for(;r<s;){let a=r+s>>1,c=hi(gi(wg(n,e.down,a,t)));c.up===n&&c.down===e.down?s=a:r=a+1}let i=wg(n,e.down,r,t),o=i.includes(".")?i.replace(/\.?0+$/,""):i;return e.up<0n?`-${o}`:o}function wg(e,n,t,r){let s=t-r;if(s<=0){let a=n*10n**BigInt(-s);return((2n*e+a)/(2n*a)*10n**BigInt(-s)).toString()}let o=((2n*e*10n**BigInt(s)+n)/(2n*n)).toString().padStart(s+1,"0");return`${o.slice(0,-s)}.${o.slice(-s)}`}function Yt(e,n){let t=ra(e,n,{left:pn});return ve(t,Sn(e)||Sn(n))}function ra(e,n,t){if(e.kind==="error")return e;if(n.kind==="error")return n;let r=e.kind==="choice"?e:n.kind==="choice"?n:void 0;if(r!==void 0){let{condition:s}=r;if(t.left-=1,t.left<0)return $({kind:"limit",what:`more than ${pn} alternatives`},{type:"bool"});let i=o=>ra(me(e,s,o),me(n,s,o),t);return U(s,i(!0),i(!1))}return e.kind==="unknown"?n.kind==="unknown"?jS(e,n):Eg(e,n,e,n):n.kind==="unknown"?Eg(n,e,e,n):e.kind==="null"||n.kind==="null"?V(e.kind===n.kind):e.kind==="list"&&n.kind==="list"?DS(e,n,t):e.kind==="object"&&n.kind==="object"?LS(e,n,t):V(dn(e)===dn(n)&&e.kind===n.kind)}function jS(e,n){return e===n||e.subject!==void 0&&e.subject===n.subject?V(!0):na(e,n)}function Eg(e,n,t,r){let{subject:s,reason:i}=e;switch(n.kind){case"null":return e.notNull?V(!1):s===void 0?na(t,r):U({subject:s,type:"null",equals:"null",reason:i},V(!0),V(!1));case"string":case"number":case"bool":{if(e.type!==void 0&&e.type!==n.kind)return V(!1);if(n.kind==="string"&&(!n.value.startsWith(e.prefix??"")||!n.value.endsWith(e.suffix??"")))return V(!1);if(s===void 0)return na(t,r);let o=n.sensitive||e.sensitive?{sensitive:!0}:{};if(n.kind==="bool"){let c={subject:s,type:"bool",equals:"true",reason:i,...o};return U(c,V(n.value),V(!n.value))}let a=n.kind==="number"?n.digits:n.value;return U({subject:s,type:n.kind,equals:a,reason:i,...o},V(!0),V(!1))}default:return e.type!==void 0&&e.type!==n.kind?V(!1):na(t,r)}}function na(e,n){return _e({text:([t,r])=>`${t} == ${r}`,need:"deep",type:"bool",make:([t,r])=>Yt(t,r)},[e,n])}function DS(e,n,t){if(e.type!==n.type)return V(!1);if(e.type==="set"){let r=dn(e),s=dn(n);return r!==void 0&&r===s?V(!0):ta(e)||ta(n)?Tg(e,n):V(!1)}return e.items.length!==n.items.length?V(!1):Rg(e.items.map((r,s)=>ra(r,n.items[s],t)),e,n,t)}function LS(e,n,t){if(e===n)return V(!0);if(e.rest!==void 0||n.rest!==void 0)return $({kind:"unsupported",what:"comparing whole resources"},{type:"bool"});if(e.type!==n.type||e.entries.size!==n.entries.size)return V(!1);let r=[];for(let[s,i]of e.entries){let o=n.entries.get(s);if(o===void 0)return V(!1);r.push(ra(i,o,t))}return Rg(r,e,n,t)}function Rg(e,n,t,r){let s=V(!0);for(let i of e){if(i.kind==="error")return i;if(i.kind==="bool"&&!i.value)return V(!1)}for(let i of e)if(i.kind==="choice"){if(r.left-=1,r.left<0)return $({kind:"limit",what:`more than ${pn} alternatives`},{type:"bool"});s=Es(s,i)}else i.kind==="unknown"&&(s=Es(s,Tg(n,t)));return s}function Es(e,n){return e.kind==="bool"?e.value?n:e:n.kind==="bool"?n.value?e:n:e.kind==="choice"?U(e.condition,Es(e.then,me(n,e.condition,!0)),Es(e.else,me(n,e.condition,!1))):n.kind==="choice"?U(n.condition,Es(me(e,n.condition,!0),n.then),Es(me(e,n.condition,!1),n.else)):e}function ta(e){switch(e.kind){case"unknown":case"choice":return!0;case"list":return e.items.some(ta);case"object":return[...e.entries.values()].some(ta);default:return!1}}function Tg(e,n){return _e({text:([t,r])=>`${t} == ${r}`,need:"deep",type:"bool",make:([t,r])=>Yt(t,r)},[e,n])}function Ts(e,n,t){switch(e){case"==":return Yt(n,t);case"!=":return _i(Yt(n,t));case"&&":return Gd(n,t,"&&",{left:pn});case"||":return Gd(n,t,"||",{left:pn});default:return _e({text:([r,s])=>`${r} ${e} ${s}`,need:"deep",type:e==="<"||e==="<="||e===">"||e===">="?"bool":"number",make:([r,s])=>WS(e,r,s)},[n,t])}}function Cg(e,n){return e==="!"?_i(n):_e({text:([t])=>`-${t}`,need:"deep",type:"number",make:([t])=>{let r=Jd(t,yt,"-");return r.kind==="number"?se(yi(r.digits)):r}},[n])}function Qt(e){return Rs(e,"The condition of a conditional")}function Jd(e,n,t){return e.kind==="null"?le(`An operand of "${t}" must not be null.`):n(e)}function WS(e,n,t){let r=Jd(n,yt,e);if(r.kind!=="number")return r;let s=Jd(t,yt,e);return s.kind!=="number"?s:FS(e,r,s)}function FS(e,{digits:n},{digits:t}){switch(e){case"+":return se(Pt(n,t));case"-":return se(kg(n,t));case"*":return se(vg(n,t));case"/":return t==="0"?BS(n):se(xg(n,t));case"%":return se(t==="0"?n:Sg(n,t));case"<":return V(Gn(n,t)<0);case"<=":return V(Gn(n,t)<=0);case">":return V(Gn(n,t)>0);default:return V(Gn(n,t)>=0)}}function BS(e){return e==="0"?le("Zero cannot be divided by zero."):$({kind:"limit",what:"an infinite number"},{type:"number",notNull:!0})}function _i(e){let n=Rs(e,'The operand of "!"');switch(n.kind){case"bool":return V(!n.value,n.sensitive?{sensitive:!0}:void 0);case"choice":return ve(U(n.condition,_i(n.then),_i(n.else)),n.sensitive);case"unknown":return _e({text:([t])=>`!${t}`,need:"deep",type:"bool",make:([t])=>_i(t)},[n]);default:return n}}function Rs(e,n){switch(e.kind){case"error":return e;case"choice":{let t=Rs(e.then,n),r=Rs(e.else,n);return t===e.then&&r===e.else?e:ve(U(e.condition,Mg(t,e,!0),Mg(r,e,!1)),e.sensitive)}case"null":return le(`${n} must not be null.`);case"unknown":{let t=Lr(e);return t.kind==="unknown"?zS(e,t):t}default:{let t=Lr(e);return t.kind==="error"?le(`${n} must be a bool.`):t}}}function Mg(e,{condition:n},t){return me(e,n,t)}function zS(e,n){let{subject:t,reason:r}=e;return t===void 0?n:ve(U({subject:t,type:"bool",equals:"true",reason:r},V(!0),V(!1)),e.sensitive)}function Gd(e,n,t,r){let s=Rs(e,`An operand of "${t}"`);if(s.kind==="error")return s;let i=Rs(n,`An operand of "${t}"`);return i.kind==="error"?i:ve(Ig(s,i,t,r),Sn(s)||Sn(i))}function Ig(e,n,t,r){if(e.kind==="error")return e;if(n.kind==="error")return n;let s=t==="||";if(e.kind==="bool")return e.value===s?e:n;if(n.kind==="bool")return n.value===s?n:e;let i=e.kind==="choice"?e:n.kind==="choice"?n:void 0;if(i!==void 0){let{condition:o}=i;if(r.left-=1,r.left<0)return $({kind:"limit",what:`more than ${pn} alternatives`},{type:"bool"});let a=c=>Ig(me(e,o,c),me(n,o,c),t,r);return U(o,a(!0),a(!1))}return _e({text:([o,a])=>`${o} ${t} ${a}`,need:"deep",type:"bool",make:([o,a])=>Gd(o,a,t,{left:pn})},[e,n])}function Kn(e,n){let t=e.names;for(let[r,s]of n)t={name:r,value:s,outer:t};return{...e,names:t}}function Vg(e,n){for(let t=e.names;t;t=t.outer)if(t.name===n)return t.value}function bn(e,n){return e.source===n?e:{...e,source:n}}function bi(e,n,t){switch(e.kind){case"choice":return U(e.condition,bi(e.then,n,t),bi(e.else,n,t));case"error":return e;case"unknown":return $(e.reason,{...e.sensitive?{sensitive:!0}:{},derived:{operands:[e],make:([r])=>bi(r,n,t)},madeFrom:e.reference?[e.reference]:e.madeFrom});default:{let r=jr(e);return r===void 0?le("A for-expression needs a list, set, map or object."):n.module.root.spend(r.length)?t(r,e.sensitive):$({kind:"limit",what:"too many rounds of for-expressions"})}}}function Ng(e,n,t,r){return Kn(n,e.keyName===void 0?[[e.valueName,r]]:[[e.keyName,t],[e.valueName,r]])}function Pg(e,n){return e===void 0?{kind:"bool",value:!0}:Qt(X(e,n))}function jg(e,n){return bi(X(e.collection,n),n,(t,r)=>{let s=[];for(let[i,o]of t){let a;if(Jt(o,(c,d)=>{if(c.kind==="absent"||a)return;let f=Ng(e,n,i,c);Jt(Pg(e.condition,f),(l,p)=>{if(l.kind==="bool"){if(!l.value)return;let u=X(e.value,f);u.kind==="error"?a=u:s.push(d(p(u)))}else a??=Qd(l)})}),a)return a}return G(s,"tuple",r?{sensitive:r}:void 0)})}function Dg(e,n){return bi(X(e.collection,n),n,(t,r)=>{let s=new Map,i=new Map;for(let[o,a]of t){let c;if(Jt(a,(d,f)=>{if(d.kind==="absent"||c)return;let l=Ng(e,n,o,d);Jt(Pg(e.condition,l),(p,u)=>{if(p.kind!=="bool"){c??=Qd(p);return}if(!p.value)return;let m=X(e.value,l);if(m.kind==="error"){c=m;return}Jt(Jn(X(e.key,l)),(g,h)=>{if(g.kind!=="string"){c??=g.kind==="null"?le("A key of this for-expression is null."):Qd(g);return}let _=f(u(h(m)));e.grouped?i.set(g.value,[...i.get(g.value)??[],_]):s.has(g.value)&&_.kind!=="choice"?c=le("Two items of this for-expression have the same key."):s.set(g.value,Yd(s.get(g.value),Kd(_,g)))})})}),c)return c}for(let[o,a]of i)s.set(o,G(a,"tuple"));return de(s,"object",r?{sensitive:r}:void 0)})}function Kd(e,n){if(e.kind==="choice")return U(e.condition,Kd(e.then,n),Kd(e.else,n));let t=n.origin;return e.kind==="absent"||!e.origin||e.origin.key||t?.role!=="entry"?e:{...e,origin:{...e.origin,role:"entry",name:t.name,key:t.range}}}function Yd(e,n){return e===void 0||e.kind==="absent"?n:e.kind==="choice"?U(e.condition,Yd(e.then,n),Yd(e.else,n)):e}function Qd(e){return e.kind==="error"?e:e.kind==="unknown"?$(e.reason,{madeFrom:e.madeFrom}):le("A condition of this for-expression is neither true nor false.")}var sa=class extends Error{},ia=class extends Error{};function A(e){throw new sa(e)}function ge(e){throw new ia(e)}function In(e,n){try{return e()}catch(t){if(t instanceof sa)return le(n?`The function ${n} refuses its arguments. ${t.message}`:t.message);if(t instanceof ia)return $({kind:"limit",what:t.message});if(t instanceof RangeError)return $({kind:"limit",what:"a result that is too large"});throw t}}var ln=1e5,Wr=1<<20,N=e=>({name:e,type:Be}),Se=e=>({name:e,type:Vt});var $e=e=>({name:e,type:oe}),wn=(e,n)=>({name:e,type:Cn(n)});function L(e,n,t,r){return{parameters:e,need:"deep",call:t,...n?{result:n}:{},...r?{rest:r}:{}}}function ue(e,n,t,r,s){return{parameters:n,need:e,call:r,...t?{result:t}:{},...s?{rest:s}:{}}}var C=e=>e.value,On=e=>e.digits,kn=e=>e.items,wi=e=>e.entries;function vn(e,n){let t=rt(On(e));return t===void 0&&A(`The argument "${n}" must be a whole number.`),t}function oa(e,n){return kn(e).map(t=>t.kind==="null"?A(`The argument "${n}" has a null in it.`):C(t))}function ie(e){return e.length>Wr&&ge("a text of more than a million characters"),ne(e.normalize("NFC"))}var jt=e=>G(e.map(ie),"list");function Ms(e){return $({kind:"impure",function:e},{type:"string",notNull:!0})}var Lg;function Zt(e){return/^[\x20-\x7e\n\t]*$/.test(e)?e.split(""):(Lg??=new Intl.Segmenter("en",{granularity:"grapheme"}),Array.from(Lg.segment(e),({segment:n})=>n))}function _t(e){return e.kind==="list"?e:A("It takes a list, set or tuple.")}function Nn(e,n,t){return _e({text:s=>`${e}(${s.join(", ")})`,need:"deep",make:s=>s.some(Vn)?US(s):In(()=>t(s))},n)}function US(e){let n=e.find(Vn);return n?.kind==="unknown"?n:$({kind:"unsupported",what:"a value of whole resources"})}function Vn(e){switch(e.kind){case"unknown":return!0;case"choice":return Vn(e.then)||Vn(e.else);case"list":return e.items.some(Vn);case"object":return e.rest!==void 0||[...e.entries.values()].some(Vn);default:return!1}}var Wg={chunklist:ue("shallow",[wn("list",oe),Se("size")],"list",([e,n])=>HS(kn(e),vn(n,"size"))),concat:ue("raw",[],"list",JS,$e("seqs")),element:ue("shallow",[$e("list"),Se("index")],void 0,([e,n])=>GS(e,vn(n,"index"))),flatten:ue("shallow",[$e("list")],"list",([e])=>aa(e)),length:ue("shallow",[$e("value")],"number",([e])=>Fg(e)),range:L([],"list",KS,Se("params")),reverse:ue("raw",[$e("list")],"list",([e])=>{let{items:n,type:t}=_t(e);return G([...n].reverse(),t==="tuple"?"tuple":"list")}),slice:ue("shallow",[$e("list"),Se("start_index"),Se("end_index")],"list",([e,n,t])=>YS(e,vn(n,"start_index"),vn(t,"end_index")))};function qS(e){let n=An(e.map(sn));return n&&G(e.map(t=>_n(t,n)),"list")}function HS(e,n){if(n<0&&A('The argument "size" must not be negative.'),e.length===0)return G([],"list");if(n===0)return G([G(e,"list")],"list");let t=[];for(let r=0;r<e.length;r+=n)t.push(G(e.slice(r,r+n),"list"));return G(t,"list")}function JS(e){e.length===0&&A("It needs at least one list.");let n=e.map(r=>r.kind==="list"&&r.type!=="set"?r:A("Its arguments must be lists or tuples.")),t=n.flatMap(r=>r.items);return t.length>ln&&ge(`more than ${ln} items`),(n.every(r=>r.type==="list")?qS(t):void 0)??G(t,"tuple")}function GS(e,n){let{items:t,type:r}=_t(e);r==="set"&&A("A set has no order to take an element from."),t.length===0&&A("The list is empty.");let s=n%t.length;return t[s<0?s+t.length:s]}function aa(e){e.kind!=="list"&&A("It can flatten only lists, sets and tuples.");let n=0,t=[],r=(i,o)=>{o>200&&ge("lists nested deeper than 200");for(let a of i){n+=1,n>ln&&ge(`more than ${ln} items`);let c=a.kind==="list"?r(a.items,o+1):a;if(a.kind!=="list"){if(Zd(a))return c;t.push(a)}else if(c)return c}},s=r(e.items,0);if(s===void 0)return G(t,"tuple");if(s.kind==="choice"){let{condition:i}=s;return U(i,aa(me(e,i,!0)),aa(me(e,i,!1)))}return Nn("flatten",[e],([i])=>aa(i))}function Zd(e){return e.kind==="choice"?Zd(e.then)||Zd(e.else):e.kind==="list"?!0:e.kind==="unknown"&&(e.type===void 0||e.type==="list")&&e.reference===void 0}function Fg(e){switch(e.kind){case"string":return se(Zt(e.value).length);case"list":return e.type==="set"&&e.items.length>1&&e.items.some(Vn)?Nn("length",[e],([n])=>Fg(n)):se(e.items.length);case"object":return e.rest!==void 0?$({kind:"unsupported",what:"the number of attributes of a resource"},{type:"number"}):se(e.entries.size);default:return A("It takes a string or a collection.")}}function KS(e){(e.length<1||e.length>3)&&A("It takes one, two or three numbers.");let n=e.map(On),t=n.length===1?"0":n[0],r=n.length===1?n[0]:n[1],s=n[2]??(Gn(r,t)<0?"-1":"1"),i=Gn(s,"0");i===0&&A("The step must not be zero."),Gn(r,t)*i<0&&A("The end lies on the other side of the start than the step leads to.");let o=[];for(let a=t;Gn(a,r)*i<0;a=Pt(a,s))o.length>=1024&&A("It makes at most 1024 numbers."),o.push(se(a));return G(o,"list")}function YS(e,n,t){let{items:r,type:s}=_t(e);return s==="set"&&A("A set has no order to slice."),(n<0||t<n||t>r.length)&&A("The indexes must lie within the list, the start not after the end."),G(r.slice(n,t),s)}var zg={formatdate:L([N("format"),N("time")],"string",([e,n])=>ie(eA(C(e),ca(C(n))))),plantimestamp:L([],"string",()=>Ms("plantimestamp")),timeadd:L([N("timestamp"),N("duration")],"string",([e,n])=>{let{nanoseconds:t,offset:r}=ca(C(e));return ie(QS({nanoseconds:t+ZS(C(n)),offset:r}))}),timecmp:L([N("timestamp_a"),N("timestamp_b")],"number",([e,n])=>{let[t,r]=[ca(C(e)).nanoseconds,ca(C(n)).nanoseconds];return se(t<r?-1:t>r?1:0)}),timestamp:L([],"string",()=>Ms("timestamp"))};function ca(e){let n=/^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9})\d*)?(?:Z|([+-])(\d\d):(\d\d))$/.exec(e);n||A("The time is not in the form of RFC 3339, such as 2024-01-31T12:00:00Z.");let[t,r,s,i,o,a]=n.slice(1,7).map(Number),c=new Date(0);c.setUTCFullYear(t,r-1,s),c.setUTCHours(i,o,a);let d=c.getUTCMonth()===r-1&&c.getUTCDate()===s&&i<24&&o<60&&a<60,f=(n[8]==="-"?-1:1)*(Number(n[9]??0)*60+Number(n[10]??0));(!d||r===0||Number(n[9]??0)>23||Number(n[10]??0)>59)&&A("There is no such time.");let l=BigInt((n[7]??"").padEnd(9,"0"));return{nanoseconds:BigInt(c.getTime()-f*6e4)*1000000n+l,offset:f}}function Ug({nanoseconds:e,offset:n}){let t=e/1000000n-(e%1000000n<0n?1n:0n);return new Date(Number(t)+n*6e4)}var Dt=e=>String(e).padStart(2,"0");function da(e,n){let t=Math.abs(e);return`${e<0?"-":"+"}${Dt(Math.floor(t/60))}${n}${Dt(t%60)}`}function QS(e){let n=Ug(e),r=`${String(n.getUTCFullYear()).padStart(4,"0")}-${Dt(n.getUTCMonth()+1)}-${Dt(n.getUTCDate())}`,s=`${Dt(n.getUTCHours())}:${Dt(n.getUTCMinutes())}:${Dt(n.getUTCSeconds())}`;return`${r}T${s}${e.offset===0?"Z":da(e.offset,":")}`}function ZS(e){let n={ns:1n,us:1000n,\u00B5s:1000n,\u03BCs:1000n,ms:1000000n,s:1000000000n,m:60000000000n,h:3600000000000n},t=e.replace(/^[+-]/,"");if(t==="0")return 0n;(!/^(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(t)||e.length>200)&&A("The duration is not valid: it is a number and a unit, such as 1h30m.");let r=0n;for(let[,s="",i="",o=""]of t.matchAll(/(\d*)\.?(\d*)(ns|us|µs|μs|ms|s|m|h)/g)){let a=n[o];r+=BigInt(s||"0")*a+BigInt(i||"0")*a/10n**BigInt(i.length)}return r>=1n<<63n&&A("The duration is too long."),e.startsWith("-")?-r:r}var Bg="January February March April May June July August September October November December".split(" "),XS="Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");function eA(e,n){let t=Ug(n);return e.replace(/'(?:[^']|'')*'?|([a-zA-Z])\1*/g,(r,s)=>s===void 0?nA(r):tA(r,s,t,n.offset))}function nA(e){return e==="''"?"'":((e.length<2||!e.endsWith("'")||(e.length-e.replaceAll("'","").length)%2!==0)&&A("The format has a quote that is not closed."),e.slice(1,-1).replaceAll("''","'"))}function tA(e,n,t,r){let s=t.getUTCHours(),i=s%12||12,o=t.getUTCMonth(),a=XS[t.getUTCDay()],c=p=>({[n]:String(p),[n.repeat(2)]:Dt(p)}),d=da(r,""),f=s<12?"am":"pm";return{Y:{YY:Dt(t.getUTCFullYear()%100),YYYY:String(t.getUTCFullYear()).padStart(4,"0")},M:{...c(o+1),MMM:Bg[o].slice(0,3),MMMM:Bg[o]},D:c(t.getUTCDate()),E:{EEE:a.slice(0,3),EEEE:a},h:c(s),H:c(i),A:{AA:f.toUpperCase()},a:{aa:f},m:c(t.getUTCMinutes()),s:c(t.getUTCSeconds()),Z:{Z:r===0?"Z":da(r,":"),ZZZ:r===0?"UTC":d,ZZZZ:d,ZZZZZ:da(r,":")}}[n]?.[e]??A("The format has a verb that does not exist.")}function qg(e){let[n,...t]=rA(e);n===void 0&&A("The text has no header line."),new Set(n).size<n.length&&A("Two columns have one name.");let r=t.map(s=>(s.length!==n.length&&A("A line has more or fewer fields than the header."),de(n.map((i,o)=>[i.normalize("NFC"),ie(s[o])]))));return G(r,"list")}function rA(e){let n=e.replaceAll(`\r
`,`
`).replace(/\r$/,""),t=[],r=[],s=0,i=0;for(;s<n.length;){if(r.length===0&&n[s]===`
`){s+=1;continue}let[o,a]=n[s]==='"'?iA(n,s):sA(n,s);if(r.push(o),i+=1,i>ln&&ge(`more than ${ln} fields`),s=a+1,n[a]===",")if(s===n.length)r.push("");else continue;t.push(r),r=[]}return r.length>0&&t.push(r),t}function sA(e,n){let t=/[,\n]/g;t.lastIndex=n;let r=t.exec(e)?.index??e.length,s=e.slice(n,r);return s.includes('"')&&A("A field without quotes has a quote in it."),[s,r]}function iA(e,n){let t="",r=n+1;for(;;){let s=e.indexOf('"',r);if(s<0&&A("A quote is not closed."),t+=e.slice(r,s),e[s+1]!=='"'){let i=e[s+1];return i!==void 0&&i!==","&&i!==`
`&&A("A closing quote is followed by text."),[t,s+1]}t+='"',r=s+2}}function Br(e){switch(e.kind){case"string":return Hg(e.value);case"number":return e.digits;case"bool":return String(e.value);case"null":return"null";case"list":return`[${e.items.map(Br).join(",")}]`;case"object":return`{${gt(e.entries).map(([n,t])=>`${Hg(n)}:${Br(t)}`).join(",")}}`;default:return A("The value has a part that is not known.")}}function Hg(e){return JSON.stringify(e).replace(/[<>&\u2028\u2029]/g,n=>`\\u${n.charCodeAt(0).toString(16).padStart(4,"0")}`)}function Gg(e){return new Xd(e).whole()}var Jg=500,Xd=class{text;at=0;depth=0;constructor(n){this.text=n}whole(){let n=this.value();return this.space(),this.at<this.text.length&&Fr(),n}value(){switch(this.space(),this.text[this.at]){case"{":return this.nested(()=>this.object());case"[":return this.nested(()=>this.array());case'"':return ne(this.string());case"t":return this.word("true",V(!0));case"f":return this.word("false",V(!1));case"n":return this.word("null",Fe());default:return this.number()}}nested(n){this.depth+=1,this.depth>Jg&&ge(`JSON nested deeper than ${Jg}`),this.at+=1;let t=n();return this.depth-=1,t}object(){let n=new Map;if(this.skipped("}"))return de(n);do{this.space();let t=this.string();this.skipped(":")||Fr(),n.set(t,this.value())}while(this.skipped(","));return this.skipped("}")||Fr(),de(n)}array(){let n=[];if(this.skipped("]"))return G(n);do n.push(this.value());while(this.skipped(","));return this.skipped("]")||Fr(),G(n)}string(){let n=/"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;n.lastIndex=this.at;let t=n.exec(this.text)?.[0];return t===void 0&&Fr(),this.at+=t.length,el(JSON.parse(t)).normalize("NFC")}number(){let n=/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;n.lastIndex=this.at;let t=n.exec(this.text)?.[0];t===void 0&&Fr(),this.at+=t.length;let r=pi(t);return(r==="huge"||r===void 0)&&ge("a number with thousands of digits"),se(r)}word(n,t){return this.text.startsWith(n,this.at)||Fr(),this.at+=n.length,t}skipped(n){return this.space(),this.text[this.at]!==n?!1:(this.at+=1,!0)}space(){for(;` 	
\r`.includes(this.text[this.at]??"x");)this.at+=1}};function el(e){return e.replace(new RegExp("\\p{Surrogate}","gu"),"\uFFFD")}function Fr(){A("The text is not valid JSON.")}var Yg=()=>require("./yaml.js"),Kg=200;function Qg(e){e.length>Wr&&ge("a text of more than a million characters");let n=Yg().parseAllDocuments(e,{schema:"failsafe",uniqueKeys:!1,merge:!1,logLevel:"silent"});(!Array.isArray(n)||n.length===0)&&A("The text holds no document."),n.length>1&&A("The text holds more than one document.");let t=n[0];return t.errors.length>0&&A("The text is not valid YAML."),new nl().value(t.contents,0)}var nl=class{anchors=new Map;count=0;value(n,t){this.count+=1,this.count>ln&&ge(`more than ${ln} YAML nodes`),t>Kg&&ge(`YAML nested deeper than ${Kg}`);let{isAlias:r,isMap:s,isScalar:i,isSeq:o}=Yg();if(n==null)return Fe();if(r(n))return this.value(this.anchors.get(n.source)??A("An alias names no anchor."),t+1);let{anchor:a}=n;return a!==void 0&&this.anchors.set(a,n),i(n)?cA(n):o(n)?G(n.items.map(c=>this.value(c,t+1))):s(n)?this.map(n,t):A("The text has a kind of node that is not known.")}map(n,t){let r=new Map;for(let{key:s,value:i}of n.items){let o=this.value(i,t+1);if(!oA(s)){r.set(aA(this.value(s,t+1)),o);continue}o.kind!=="object"&&A("A merge key needs a map.");for(let[a,c]of o.entries)r.set(a,c)}return de(r)}};function oA(e){let n=e;return n?.value==="<<"&&(n.type==="PLAIN"||n.type===void 0)&&n.tag===void 0}function aA(e){switch(e.kind){case"string":return e.value;case"number":return e.digits;case"bool":return String(e.value);default:return A("A key must be a string, number or bool.")}}function cA(e){let n=String(e.value??"").normalize("NFC"),t=e.tag?.replace("tag:yaml.org,2002:","!!");return t==="!!str"||t==="!!binary"||t==="!"?ne(n):t!==void 0?dA(t,n):e.type==="PLAIN"||e.type===void 0?Zg(n):ne(n)}function dA(e,n){let t=Zg(n),r={"!!int":"number","!!float":"number","!!bool":"bool","!!null":"null","!!timestamp":"string"}[e];return r===void 0&&A("The text has a tag that is not known."),t.kind===r?t:A("A value does not fit its tag.")}function Zg(e){if(/^(|~|null|Null|NULL)$/.test(e))return Fe();if(/^(y|Y|yes|Yes|YES|true|True|TRUE|on|On|ON)$/.test(e))return V(!0);if(/^(n|N|no|No|NO|false|False|FALSE|off|Off|OFF)$/.test(e))return V(!1);if(/^[+-]?\.(inf|Inf|INF)$/.test(e))return $({kind:"limit",what:"an infinite number"},{type:"number"});let n=/^([+-]?)(0x[0-9a-fA-F]+|0o[0-7]+)$/.exec(e);if(n)return se(`${n[1]==="-"?"-":""}${BigInt(n[2])}`);if(/^[+-]?(\d|\.\d)/.test(e)){let t=pi(e);if(t==="huge"&&ge("a number with thousands of digits"),t!==void 0)return se(t);let r=lA(e);if(r!==void 0)return ne(r)}return ne(e)}function lA(e){let n=/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt](\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2}))?$/.exec(e)??/^(\d{4})-(\d{1,2})-(\d{1,2}) +(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.\d+)?$/.exec(e);if(!n)return;let[,t,r,s,i="0",o="0",a="0",c="Z"]=n,d=f=>String(f).padStart(2,"0");return`${t}-${d(r)}-${d(s)}T${d(i)}:${d(o)}:${d(a)}${c}`}function Xg(e){return e.kind==="object"&&e.entries.size>0?`${tl(e,"").join(`
`)}
`:e.kind==="list"&&e.items.length>0?`${rl(e,"").join(`
`)}
`:e.kind==="null"?`null
...
`:`${sl(e,"")}${e.kind==="number"||e.kind==="bool"?`
...`:""}
`}function tl(e,n){return gt(e.entries).flatMap(([t,r])=>{let s=`${n}${ey(t)}:`;return r.kind==="object"&&r.entries.size>0?[s,...tl(r,`${n}  `)]:r.kind==="list"&&r.items.length>0?[s,...rl(r,n)]:[`${s} ${sl(r,n)}`]})}function rl(e,n){return e.items.flatMap(t=>{let r=`${n}  `,s=t.kind==="object"&&t.entries.size>0?tl(t,r):t.kind==="list"&&t.items.length>0?rl(t,r):[`${r}${sl(t,n)}`];return[`${n}- ${s[0].slice(r.length)}`,...s.slice(1)]})}function sl(e,n){switch(e.kind){case"string":return e.value.includes(`
`)&&!/[ \t](?:\n|$)|[^\n\x20-\x7e\u00a0-\ud7ff\ue000-\ufffd]/.test(e.value)?uA(e.value,n):ey(e.value);case"number":return e.digits;case"bool":return String(e.value);case"list":return"[]";case"object":return"{}";case"null":return"null";default:return A("The value has a part that is not known.")}}function uA(e,n){let t=e.endsWith(`

`)||e===`
`?"+":e.endsWith(`
`)?"":"-",r=(e.endsWith(`
`)?e.slice(0,-1):e).split(`
`);return[`|${/^[ \n]/.test(e)?"2":""}${t}`,...r.map(i=>i===""?"":`${n}  ${i}`)].join(`
`)}function ey(e){let n={'"':'\\"',"\\":"\\\\","\n":"\\n","	":"\\t","\r":"\\r","\0":"\\0","\x07":"\\a","\b":"\\b","\v":"\\v","\f":"\\f","\x1B":"\\e","\x85":"\\N","\u2028":"\\L","\u2029":"\\P","\uFEFF":"\\uFEFF"};return`"${e.replace(new RegExp('["\\\\\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufeff]|\\p{Cs}|[\\u{10000}-\\u{10ffff}]',"gu"),r=>{let s=r.codePointAt(0).toString(16).toUpperCase();return n[r]??(s.length>2?`\\U${s.padStart(8,"0")}`:`\\x${s.padStart(2,"0")}`)})}"`}var fA=e=>({...$e(e),nullable:!0}),Cs=(e,n)=>L([N(e)],"string",([t])=>n(C(t))),ty={base64decode:Cs("str",e=>ie(zr(ki(e)))),base64encode:Cs("str",e=>ie(Buffer.from(e).toString("base64"))),base64gunzip:Cs("str",pA),base64gzip:Cs("str",()=>$({kind:"unsupported",what:"the exact bytes of base64gzip"},{type:"string",notNull:!0})),csvdecode:L([N("str")],"list",([e])=>qg(C(e))),jsondecode:L([N("str")],void 0,([e])=>Gg(C(e))),jsonencode:L([fA("val")],"string",([e])=>ie(Br(e))),textdecodebase64:L([N("source"),N("encoding")],"string",([e,n])=>ny(()=>_A(ki(C(e)),C(n)))),textencodebase64:L([N("string"),N("encoding")],"string",([e,n])=>ny(()=>yA(C(e),C(n)).toString("base64"))),urldecode:Cs("str",e=>ie(hA(e))),urlencode:Cs("str",e=>ie(mA(e))),yamldecode:L([{name:"src",type:Be}],void 0,([e])=>Qg(C(e))),yamlencode:L([{name:"value",type:oe,nullable:!0}],"string",([e])=>ie(Xg(e)))};function ki(e){let n=e.replace(/[\r\n]/g,"");return(n.length%4!==0||!/^[A-Za-z0-9+/]*={0,2}$/.test(n))&&A("The text is not valid Base64."),Buffer.from(n,"base64")}function zr(e){try{return new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}).decode(e)}catch{return A("The bytes are not valid UTF-8.")}}function pA(e){let{gunzipSync:n}=require("node:zlib"),t;try{t=n(ki(e),{maxOutputLength:Wr})}catch(r){throw r instanceof RangeError&&ge("a text of more than a million characters"),r instanceof Error&&"code"in r&&A("The bytes are not valid gzip."),r}return ie(zr(t))}function mA(e){return encodeURIComponent(el(e)).replace(/[!'()*]/g,t=>`%${t.charCodeAt(0).toString(16).toUpperCase()}`).replaceAll("%20","+")}function hA(e){try{return decodeURIComponent(e.replaceAll("+"," "))}catch{return A("The text is not validly escaped.")}}var la=class extends Error{};function ny(e){try{return ie(e())}catch(n){if(n instanceof la)return $({kind:"unsupported",what:"this text encoding"},{type:"string"});throw n}}function ry(e){let n=e.toLowerCase();if(n==="utf-8"||n==="utf-16le"||n==="utf-16be"||n==="utf-16")return n;let t={"us-ascii":"ascii-only",ascii:"ascii-only","iso-8859-1":"latin1",latin1:"latin1"}[n]??n,r=new Map;for(let s=0;s<256;s++){let i=sy(t,s);i!=="\uFFFD"&&r.set(i,s)}return{table:r,label:t}}var gA="\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";function sy(e,n){if(e==="windows-1252")return n>=128&&n<160?gA[n-128]:String.fromCharCode(n);if(e==="latin1")return String.fromCharCode(n);if(e==="ascii-only")return n<128?String.fromCharCode(n):"\uFFFD";try{return new TextDecoder(e).decode(Uint8Array.of(n))}catch{throw new la}}function ua(e){return e.length%2!==0&&A("The bytes are not valid in this encoding."),Buffer.from(e).swap16()}function yA(e,n){let t=ry(n);switch(t){case"utf-8":return Buffer.from(e);case"utf-16le":return Buffer.from(e,"utf16le");case"utf-16be":return ua(Buffer.from(e,"utf16le"));case"utf-16":return ua(Buffer.from(`\uFEFF${e}`,"utf16le"));default:return Buffer.from(Array.from(e,r=>t.table.get(r)??A("A character cannot be written in this encoding.")))}}function _A(e,n){let t=ry(n),r;return t==="utf-8"?r=e.toString("utf8"):t==="utf-16le"?r=e.toString("utf16le"):t==="utf-16be"?r=ua(e).toString("utf16le"):t==="utf-16"?r=(e[0]===255?e:ua(e)).toString("utf16le").replace(/^\ufeff/,""):r=Array.from(e,s=>sy(t.label,s)).join(""),r.includes("\uFFFD")?A("The bytes are not valid in this encoding."):r}var iy={abspath:L([N("path")],"string",([e])=>bA(C(e))),basename:L([N("path")],"string",([e])=>ie(wA(C(e)))),dirname:L([N("path")],"string",([e])=>ie(kA(C(e)))),file:L([N("path")],"string",([e],n)=>vi("file",C(e),n,t=>ie(zr(t)))),filebase64:L([N("path")],"string",([e],n)=>vi("filebase64",C(e),n,t=>ie(Buffer.from(t).toString("base64")))),fileexists:L([N("path")],"bool",([e],n)=>{let t=il(C(e))?void 0:n.fileExists(C(e));return t!==void 0?V(t):$(ol(C(e)),{type:"bool",notNull:!0,subject:al("fileexists",C(e))})}),fileset:L([N("path"),N("pattern")],"list",([e,n],t)=>{let r=t.listFiles?.(C(e),C(n));return r===void 0?$({kind:"unsupported",what:"listing files with fileset"},{type:"list"}):It(jt(r).items)}),pathexpand:L([N("path")],"string",([e])=>il(C(e))?$({kind:"impure",function:"pathexpand"},{type:"string",notNull:!0}):ie(C(e))),templatefile:ue("shallow",[N("path"),{name:"vars",type:oe}],"string",([e,n],t)=>{n?.kind!=="object"&&A('The argument "vars" must be a map.');let r=C(e);return vi("templatefile",r,t,s=>t.evaluateTemplate(zr(s),r,new Map(wi(n))))}),templatestring:ue("shallow",[N("template"),{name:"vars",type:oe}],"string",([e,n],t)=>(n?.kind!=="object"&&A('The argument "vars" must be a map.'),t.evaluateTemplate(C(e),"<templatestring>",new Map(wi(n)))))},il=e=>e.startsWith("~"),ol=e=>({kind:"unsupported",what:`reading "${e}", which lies outside of the checked tree`}),al=(e,n)=>`${e}(${JSON.stringify(n)})`;function vi(e,n,t,r){let s={type:"string",notNull:!0,subject:al(e,n)};if(il(n))return $(ol(n),s);let i=t.readFile(n);return"missing"in i?$({kind:"file-missing",path:n},s):"outside"in i?$(ol(n),s):r(i.bytes)}function bA(e){return e.startsWith("/")?ie(oy(e)):$({kind:"impure",function:"abspath"},{type:"string",notNull:!0,subject:al("abspath",e)})}function oy(e){let n=e.startsWith("/"),t=[];for(let r of e.split("/"))r===""||r==="."||(r!==".."?t.push(r):t.length>0&&t.at(-1)!==".."?t.pop():n||t.push(".."));return(n?"/":"")+t.join("/")||"."}function wA(e){return e===""?".":e.replace(/\/+$/,"").split("/").at(-1)||"/"}function kA(e){return oy(e.slice(0,e.lastIndexOf("/")+1))}var cl=()=>require("node:crypto"),cy=(e,n,t)=>ie(cl().createHash(e).update(t).digest(n)),Is=(e,n)=>L([N("str")],"string",([t])=>cy(e,n,C(t))),Vs=(e,n,t)=>L([N("path")],"string",([r],s)=>vi(e,C(r),s,i=>cy(n,t,i))),dy={base64sha256:Is("sha256","base64"),base64sha512:Is("sha512","base64"),bcrypt:L([N("str")],"string",()=>Ms("bcrypt"),Se("cost")),filebase64sha256:Vs("filebase64sha256","sha256","base64"),filebase64sha512:Vs("filebase64sha512","sha512","base64"),filemd5:Vs("filemd5","md5","hex"),filesha1:Vs("filesha1","sha1","hex"),filesha256:Vs("filesha256","sha256","hex"),filesha512:Vs("filesha512","sha512","hex"),md5:Is("md5","hex"),rsadecrypt:L([N("ciphertext"),N("privatekey")],"string",([e,n])=>ie(xA(C(e),C(n)))),sha1:Is("sha1","hex"),sha256:Is("sha256","hex"),sha512:Is("sha512","hex"),uuid:L([],"string",()=>Ms("uuid")),uuidv5:L([N("namespace"),N("name")],"string",([e,n])=>ie(vA(C(e),C(n))))},ay={dns:"6ba7b810-9dad-11d1-80b4-00c04fd430c8",url:"6ba7b811-9dad-11d1-80b4-00c04fd430c8",oid:"6ba7b812-9dad-11d1-80b4-00c04fd430c8",x500:"6ba7b814-9dad-11d1-80b4-00c04fd430c8"};function vA(e,n){let t=Object.hasOwn(ay,e)?ay[e]:e;/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(t)||A("The namespace is neither known nor a UUID.");let r=cl().createHash("sha1").update(Buffer.from(t.replaceAll("-",""),"hex")).update(n).digest().subarray(0,16);return r[6]=r[6]&15|80,r[8]=r[8]&63|128,r.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/,"$1-$2-$3-$4-")}function xA(e,n){let t=ki(e),{constants:r,createPrivateKey:s,privateDecrypt:i}=cl(),o;try{o=s(n)}catch{return A("The private key cannot be read.")}try{let a=i({key:o,padding:r.RSA_NO_PADDING},t),c=a.indexOf(0,2);if(a[0]===0&&a[1]===2&&c>=10)return zr(a.subarray(c+1))}catch{}return A("The text cannot be decrypted with this key.")}var ly={keys:ue("shallow",[$e("inputMap")],"list",([e])=>{let{type:n,entries:t}=fa(e),r=gt(t).map(([s])=>ne(s));return G(r,n==="map"?"list":"tuple")}),lookup:ue("raw",[$e("inputMap"),N("key")],void 0,([e,n,...t])=>SA(e,n,t),{...$e("default"),nullable:!0,as:"untouched"}),merge:ue("raw",[],"object",$A,{...$e("maps"),nullable:!0}),transpose:L([{name:"values",type:Gt(Cn(Be))}],"object",([e])=>RA(wi(e))),values:ue("raw",[$e("mapping")],"list",([e])=>{let{type:n,entries:t}=fa(e);return G(gt(t).map(([,r])=>r),n==="map"?"list":"tuple")}),zipmap:ue("shallow",[wn("keys",Be),$e("values")],"object",([e,n])=>uy(e,n))};function fa(e){return e.kind==="object"?e:A("It takes a map or an object.")}function SA(e,n,t){t.length>1&&A("It takes two or three arguments.");let r=fa(e),s=C(n),i=r.entries.has(s)?void 0:r.rest?.(s),o=r.entries.get(s)??(i?.kind==="error"?void 0:i);if(o!==void 0&&!Ht(o))return o;let a=OA(r,n,s,n.sensitive===!0||r.sensitive===!0),c=()=>{let d=t[0];if(d===void 0)return Oe({code:"no-such-key",message:"The map that lookup searches lacks the key, and there is no default.",missed:a});let f=r.type==="map"?_n(d,sn(r).kind==="map"?AA(r):oe):d;return nn(f,l=>l.kind==="null"&&l.missed===void 0?{...l,missed:a}:l)};return o===void 0?c():pa(o,c())}function AA(e){let n=sn(e);return n.kind==="map"?n.of:oe}function OA(e,n,t,r){let{origin:s}=e,i=Bd(e);return{kind:"key",in:s?.name||"the map",wanted:r?"(sensitive)":t,exists:r?[]:[...e.entries.keys()].sort(Os).slice(0,20),...s?{of:s}:{},...n.origin?{key:n.origin}:{},...i?{resource:i}:{}}}function pa(e,n){if(e.kind==="absent")return n;if(e.kind!=="choice")return e;let{condition:t}=e;return U(t,pa(e.then,me(n,t,!0)),pa(e.else,me(n,t,!1)))}function $A(e){let n=e.flatMap(i=>i.kind==="null"?[]:[fa(i)]),t=new Map;for(let{entries:i}of n)for(let[o,a]of i){let c=t.get(o);t.set(o,c!==void 0&&Ht(a)?pa(a,c):a)}let r=de(t,n.length>0&&EA(n)?"map":"object"),s=n.findLast(i=>i.rest!==void 0)?.rest;return s===void 0?r:{...r,rest:s}}function EA(e){if(!e.every(({type:t})=>t==="map"))return!1;let n=e.map(sn).filter(t=>t.kind==="map"&&t.of.kind!=="any");return n.every(t=>Dr(t,n[0]))}function RA(e){let n=new Map;for(let[t,r]of gt(e)){r.kind!=="list"&&A('The argument "values" has a null in it.');for(let s of oa(r,"values"))n.set(s,[...n.get(s)??[],t])}return de(new Map([...n].map(([t,r])=>[t,jt(r)])),"map")}function uy(e,n){(n.kind!=="list"||n.type==="set")&&A('The argument "values" must be a list.');let t=kn(e);t.length!==n.items.length&&A("There must be as many keys as values.");let r=new Map;for(let[s,i]of t.entries()){if(i.kind==="null"&&A("A key must not be null."),i.kind!=="string")return Nn("zipmap",[e,n],([o,a])=>uy(o,a));r.set(i.value,n.items[s])}return de(r,n.type==="list"?"map":"object")}var dl=()=>py(),hy={cidrcontains:L([N("containing_prefix"),N("contained_ip_or_prefix")],"bool",([e,n])=>V(IA(xi(C(e)),C(n)))),cidrhost:L([N("prefix"),Se("hostnum")],"string",([e,n])=>TA(xi(C(e)),my(n,"hostnum"))),cidrnetmask:L([N("prefix")],"string",([e])=>{let{bits:n,length:t}=xi(C(e));return n===128&&A("An IPv6 prefix has no netmask."),ie(ll((1n<<BigInt(t))-1n<<BigInt(32-t),32))}),cidrsubnet:L([N("prefix"),Se("newbits"),Se("netnum")],"string",([e,n,t])=>ie(_y(MA(xi(C(e)),vn(n,"newbits"),my(t,"netnum"))))),cidrsubnets:L([N("prefix")],"list",([e,...n])=>jt(CA(xi(C(e)),n.map(t=>vn(t,"newbits")))),Se("newbits"))};function my(e,n){let t=On(e);return t.includes(".")&&A(`The argument "${n}" must be a whole number.`),BigInt(t)}function gy(e){let n=/^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(e);if(n){let r=n.slice(1).map(Number);return r.some(s=>s>255)?void 0:{number:r.reduce((s,i)=>s*256n+BigInt(i),0n),bits:32}}if(!e.includes(":")||e.includes("%")||!dl().IPv6.isValid(e))return;let{parts:t}=dl().IPv6.parse(e);return{number:t.reduce((r,s)=>r*65536n+BigInt(s),0n),bits:128}}function yy(e){let n=/^([^/]+)\/(\d{1,3})$/.exec(e),t=n&&gy(n[1]),r=Number(n?.[2]);if(!t||r>t.bits)return;let s=BigInt(t.bits-r);return{start:t.number>>s<<s,bits:t.bits,length:r}}function xi(e){return yy(e)??A("The prefix is not valid CIDR notation, such as 10.0.0.0/16.")}function ll(e,n){let t=n/8,r=Array.from({length:t},(s,i)=>Number(e>>BigInt(8*(t-1-i))&0xffn));return n===32?r.join("."):e>>32n===0xffffn?r.slice(12).join("."):new(dl()).IPv6(r).toRFC5952String()}function _y({start:e,bits:n,length:t}){return`${ll(e,n)}/${t}`}function TA({start:e,bits:n,length:t},r){let s=(1n<<BigInt(n-t))-1n,i=r<0n?s+r+1n:r;return(i<0n||i>s)&&A("The prefix has no host of this number."),ie(ll(e+i,n))}function MA({start:e,bits:n,length:t},r,s){let i=t+r;return(r<0||i>n)&&A("The prefix cannot be extended by so many bits."),(s<0n||s>=1n<<BigInt(r))&&A("The extension has no subnet of this number."),{start:e+(s<<BigInt(n-i)),bits:n,length:i}}function CA(e,n){let t=e.start,r=e.start+(1n<<BigInt(e.bits-e.length));return n.map(s=>{(s<1||s>32)&&A("The prefix must be extended by 1 to 32 bits.");let i=e.length+s;i>e.bits&&A("The prefix cannot be extended by so many bits.");let o=1n<<BigInt(e.bits-i),a=(t+o-1n)/o*o;return a+o>r&&A("There is no room left for all subnets."),t=a+o,_y({start:a,bits:e.bits,length:i})})}function IA(e,n){let t=gy(n),r=(t&&{start:t.number,bits:t.bits,length:t.bits})??yy(n)??A("The second argument is neither an address nor a prefix.");r.bits!==e.bits&&A("One is IPv4 and the other IPv6.");let s=BigInt(e.bits-e.length);return r.length>=e.length&&r.start>>s===e.start>>s}var xy={abs:L([Se("num")],"number",([e])=>se(On(e).replace("-",""))),ceil:L([Se("num")],"number",([e])=>se(by(On(e),"up"))),floor:L([Se("num")],"number",([e])=>se(by(On(e),"down"))),log:L([Se("num"),Se("base")],"number",([e,n])=>wy(Math.log(Number(On(e)))/Math.log(Number(On(n))))),max:L([],"number",e=>ky(e,1),Se("numbers")),min:L([],"number",e=>ky(e,-1),Se("numbers")),parseint:L([$e("number"),Se("base")],"number",([e,n])=>VA(e,vn(n,"base"))),pow:L([Se("num"),Se("power")],"number",([e,n])=>wy(Number(On(e))**Number(On(n)))),signum:L([Se("num")],"number",([e])=>se(Math.sign(vn(e,"num")))),sum:L([$e("list")],"number",([e])=>PA(e)),alltrue:ue("shallow",[wn("list",at)],"bool",([e])=>vy(e,"&&")),anytrue:ue("shallow",[wn("list",at)],"bool",([e])=>vy(e,"||"))};function by(e,n){let t=e.indexOf(".");if(t<0)return e;let r=e.slice(0,t),s=e.startsWith("-"),i=r==="-0"?"0":r;return n==="up"?s?i:Pt(i,"1"):s?Pt(i,"-1"):i}function wy(e){return Number.isNaN(e)&&A("The result is not a number."),Number.isFinite(e)?se(Ag(e)):$({kind:"limit",what:"an infinite number"})}function ky(e,n){return e.length===0&&A("It needs at least one number."),se(e.map(On).reduce((t,r)=>Gn(r,t)*n>0?r:t))}function VA(e,n){e.kind!=="string"&&A('The argument "number" must be a string.'),(n<2||n>62)&&A('The argument "base" must be between 2 and 62.');let t=/^[+-]/.test(e.value)?e.value[0]:"",r=e.value.slice(t?1:0);r===""&&A('The argument "number" has no digits.'),r.length>1e3&&ge("a number with thousands of digits");let s=0n;for(let o of r){let a=NA(o,n);(a<0||a>=n)&&A('The argument "number" has a character that is no digit of the base.'),s=s*BigInt(n)+BigInt(a)}let i=s.toString();return se(t==="-"?yi(i):i)}function NA(e,n){return/^[0-9]$/.test(e)?Number(e):/^[a-z]$/.test(e)?e.charCodeAt(0)-87:/^[A-Z]$/.test(e)?e.charCodeAt(0)-(n<=36?55:29):-1}function PA(e){e.kind!=="list"&&A('The argument "list" must be a list, set or tuple.'),e.items.length===0&&A("The sum of no numbers is not defined.");let n="0";for(let t of e.items){let r=yt(t);r.kind!=="number"&&A('The argument "list" must hold numbers only.'),n=Pt(n,r.digits)}return se(n)}function vy(e,n){let t=V(n==="&&");for(let r of kn(e)){let s=nn(r,i=>i.kind==="null"?V(!1):Lr(i));if(t=Ts(n,t,s),t.kind==="bool"&&t.value!==(n==="&&"))break}return t}var Sy={name:"vals",type:oe,nullable:!0,as:"maybe"},Ay={coalesce:ue("raw",[],void 0,Oy,Sy),coalescelist:ue("raw",[],void 0,ul,Sy),compact:ue("raw",[wn("list",Be)],"list",([e])=>$y(e)),contains:ue("raw",[$e("list"),{...$e("value"),nullable:!0,as:"maybe"}],"bool",([e,n])=>Ey(e,n)),distinct:ue("shallow",[wn("list",oe)],"list",([e])=>Ry(e)),index:ue("shallow",[$e("list"),$e("value")],"number",([e,n])=>ml(e,n)),matchkeys:L([wn("values",oe),wn("keys",oe),wn("searchset",oe)],"list",([e,n,t])=>jA(kn(e),kn(n),kn(t))),one:ue("shallow",[$e("list")],void 0,([e])=>Ty(e))};function hl(e){return e.kind!=="unknown"?e.kind!=="null"&&!(e.kind==="string"&&e.value===""):e.notNull===!0&&(e.reference!==void 0||e.type!=="string"||!!(e.prefix||e.suffix))}function Oy(e){let n=An(e.map(sn));n===void 0&&A("Its arguments must all have one type.");for(let[t,r]of e.entries()){let s=_n(r,n);if(hl(s))return s;if(s.kind==="unknown")return _e({text:i=>`coalesce(${i.join(", ")})`,need:"deep",make:i=>In(()=>Oy(i))},e.slice(t))}return A("All its arguments are null or empty.")}function ul(e){for(let[n,t]of e.entries()){if(t.kind==="unknown"){let r=e.slice(n);return _e({text:s=>`coalescelist(${s.join(", ")})`,need:"shallow",type:"list",make:s=>In(()=>ul(s))},r)}if(t.kind!=="null"){if((t.kind!=="list"||t.type==="set")&&A("Its arguments must be lists or tuples."),t.items.some(r=>!Ht(r)))return t;if(t.items.length>0)return _e({text:()=>"coalescelist()",need:"shallow",make:r=>In(()=>ul(r))},e.slice(n))}}return A("All its arguments are null or empty.")}function $y(e){let n=[];for(let t of kn(e)){let r=nn(t,s=>hl(s)||s.kind==="absent"||s.kind==="unknown"?s:{kind:"absent"});if(r.kind!=="absent"){if(fl(r))return Nn("compact",[e],([s])=>$y(s));n.push(r)}}return G(n,"list")}function fl(e){return e.kind==="choice"?fl(e.then)||fl(e.else):e.kind==="unknown"&&!hl(e)}function Ey(e,n){let{items:t}=_t(e),r=V(!1),s=!1;for(let i of t){let o=nn(i,a=>a.kind==="absent"?V(!1):Yt(a,n));if(o.kind==="error")return o;if(o.kind==="unknown"?s=!0:r=Ts("||",r,pl(o)),r.kind==="bool"&&r.value)return r}return s?Nn("contains",[e,n],([i,o])=>Ey(i,o)):r}function pl(e){if(e.kind!=="choice")return e;let{condition:n}=e;return U(n,pl(me(e.then,n,!0)),pl(me(e.else,n,!1)))}function Ry(e){let n=kn(e);if(n.length<2)return e;let t=new Map;for(let r of n){let s=dn(r);if(s===void 0||Vn(r)||an(r).length>0)return Nn("distinct",[e],([i])=>Ry(i));t.has(s)||t.set(s,r)}return G([...t.values()],"list")}function ml(e,n,t=0){(e.kind!=="list"||e.type==="set")&&A("It takes a list or tuple.");for(let r=t;r<e.items.length;r++){let s=Yt(e.items[r],n);if(s.kind==="bool"){if(s.value)return se(r)}else return s.kind==="choice"?nn(s,i=>i.kind==="bool"&&i.value?se(r):In(()=>ml(e,n,r+1))):Nn("index",[e,n],([i,o])=>ml(i,o))}return A("The value is not in the list.")}function jA(e,n,t){e.length!==n.length&&A("There must be as many keys as values.");let[r,s]=[Kt([...n,...t]).slice(0,n.length),Kt([...n,...t]).slice(n.length)],i=new Set(s.map(dn));return G(e.filter((o,a)=>i.has(dn(r[a]))),"list")}function Ty(e){let n=_t(e);if(n.items.length>1){if(n.type==="set"&&n.items.some(Vn))return Nn("one",[e],([r])=>Ty(r));A("It takes a list, set or tuple with one item or none.")}let{origin:t}=n;return n.items[0]??Fe({missed:{kind:"key",in:t?.name||"the list",wanted:"0",exists:[],...t?{of:t}:{}}})}var My={name:"sets",type:ct(oe)},Cy={setunion:ue("shallow",[{name:"first_set",type:ct(oe)}],"list",e=>ha("setunion",e,DA),My),setintersection:ue("shallow",[{name:"first_set",type:ct(oe)}],"list",e=>ha("setintersection",e,LA),My),setsubtract:ue("shallow",[{name:"a",type:ct(oe)},{name:"b",type:ct(oe)}],"list",e=>ha("setsubtract",e,WA)),setproduct:ue("shallow",[],"list",FA,$e("sets"))};function ha(e,n,t){let r=n.map(d=>_t(d).items),s=r.flat();s.length>ln&&ge(`more than ${ln} items`);let i=Kt(s),o=i.find((d,f)=>d.kind==="error"&&d!==s[f]);if(o)return o;if(e!=="setunion"&&s.some(d=>Vn(d)||an(d).length>0))return Nn(e,n,d=>ha(e,d,t));let c=0;return t(r.map(d=>(c+=d.length,i.slice(c-d.length,c))))}function DA(e){return It(e.flat())}function LA(e){let[n=[],...t]=e.map(r=>new Map(r.map(s=>[dn(s),s])));return It([...n].filter(([r])=>t.every(s=>s.has(r))).map(([,r])=>r))}function WA([e=[],n=[]]){let t=new Set(n.map(dn));return It(e.filter(r=>!t.has(dn(r))))}function FA(e){e.length<2&&A("It needs at least two sets.");let n=e.map(i=>{let o=_t(i);return{...o,items:BA(o)}});n.reduce((i,{items:o})=>i*o.length,1)*n.length>ln&&ge(`more than ${ln} items`);let r=[[]];for(let{items:i}of n)r=r.flatMap(o=>i.map(a=>[...o,a]));let s=r.map(i=>G(i,"tuple"));return n.some(({type:i})=>i==="set")?It(s):G(s,"list")}function BA({items:e}){let n=Kt(e);return n.some((t,r)=>t.kind==="error"&&t!==e[r])&&A("The items of a set must all have one type."),n}function ga(e){return{parameters:[{name:"value",type:oe,nullable:!0,as:"untouched"}],need:"raw",call:([n])=>e(n)}}var Vy={ephemeralasnull:ga(e=>e),issensitive:ga(e=>nn(e,n=>V(e.sensitive===!0||n.sensitive===!0))),nonsensitive:ga(e=>Ny(e)),sensitive:ga(e=>({...nn(e,n=>({...n,sensitive:!0})),sensitive:!0})),list:Iy("list","tolist([ ... ])"),map:Iy("map","tomap({ ... })")};function Ny(e){let n=e.kind==="choice"?nn(e,Ny):e;if(!n.sensitive)return n;let{sensitive:t,...r}=n;return r}function Iy(e,n){return{parameters:[],rest:{name:"vals",type:oe,nullable:!0,as:"untouched"},need:"raw",call:()=>A(`The function ${e} was removed in Terraform 0.15: write ${n}.`)}}var zA=()=>require("./re2js.js"),Py=new Map;function gl(e){e.length>1e4&&ge("a regular expression of more than 10,000 characters");let n=Py.get(e);if(n===void 0){try{n=zA().RE2JS.compile(e)}catch{A("The pattern is not a valid regular expression.")}Py.set(e,n)}return n}function*yl(e,n){let t=e.matcher(n),r=-1;for(;t.find();){let s=t.start(),i=t.end();if(s===i&&s===r)continue;r=i;let o=[];for(let a=0;a<=t.groupCount();a++)o.push(t.group(a)??void 0);yield{start:s,end:i,groups:o}}}function jy(e,n){let t=gl(e),r=Ly(t);for(let s of yl(t,n))return Wy(s,r);A("The pattern did not match.")}function Dy(e,n){let t=gl(e),r=Ly(t),s=[];for(let i of yl(t,n))s.push(Wy(i,r)),s.length>1e5&&ge("more than 100,000 matches");return G(s,"list")}function Ly(e){let n=new Array(e.groupCount()).fill(void 0),t=Object.entries(e.namedGroups());for(let[r,s]of t)n[s-1]=r;return t.length>0&&t.length<n.length&&A("The pattern mixes named and unnamed groups."),n}function Wy(e,n){if(n.length===0)return ne(e.groups[0]??"");let t=e.groups.slice(1).map(r=>r===void 0?Fe():ne(r));return n[0]===void 0?G(t,"tuple"):de(n.map((r,s)=>[r,t[s]]))}function Fy(e,n,t){let r=gl(n),s=r.namedGroups(),i="",o=0;for(let a of yl(r,e))i+=e.slice(o,a.start)+UA(t,a,s),o=a.end,i.length>1<<20&&ge("a text of more than a million characters");return i+e.slice(o)}function UA(e,n,t){return e.replace(/\$(?:\$|(\w+)|\{(\w+)\})/g,(r,s,i)=>{if(r==="$$")return"$";let o=s??i??"",a=/^\d+$/.test(o)?Number(o):t[o];return(a===void 0?void 0:n.groups[a])??""})}function zy(e,n){let t=[],r=1,s=0,i=0;for(;i<e.length;){let o=e.indexOf("%",i);if(o!==i&&t.push(ne(e.slice(i,o<0?void 0:o))),o<0)break;if(e.startsWith("%%",o)){t.push(ne("%")),i=o+2;continue}let a=/^%([0#+ -]*)([1-9]\d*)?(\.\d*)?(?:\[([1-9]\d*)\])?([a-zA-Z])/.exec(e.slice(o,o+64));a||A("The format string has an invalid verb.");let[c,d="",f,l,p,u=""]=a,m=p===void 0?r:Number(p),g=n[m-1];g===void 0&&A(`The format string asks for argument ${m}, and there are ${n.length}.`),(Number(f??0)>Wr||Number(l?.slice(1)??0)>4096)&&ge("a text of more than a million characters");let h={flags:d,mode:u,width:f===void 0?void 0:Number(f),precision:l===void 0?void 0:Number(l.slice(1))};t.push(qA(h,g)),s=Math.max(s,m),r=m+1,i=o+c.length}return s<n.length&&A(`The format string uses ${s} of ${n.length} arguments.`),t.length===0?[ne("")]:t}function qA(e,n){return(e.mode==="s"||e.mode==="v"&&!e.flags.includes("#"))&&e.width===void 0&&e.precision===void 0&&n.kind==="unknown"?e.mode==="s"?Jn(n):n:_e({text:([s])=>`format("%${e.mode}", ${s})`,need:"deep",type:"string",make:([s])=>In(()=>ie(HA(e,s)))},[n])}function HA(e,n){switch(e.mode!=="v"&&n.kind==="null"&&A(`The verb %${e.mode} can't format null.`),e.mode){case"v":return JA(e,n);case"t":{let t=Lr(n);return t.kind==="bool"?String(t.value):A("The verb %t needs a bool.")}case"s":case"q":{let t=Jn(n);t.kind!=="string"&&A(`The verb %${e.mode} needs a string.`);let r=e.precision?Zt(t.value).slice(0,e.precision).join(""):t.value;return ya(e,e.mode==="s"?r:Br(ne(r)))}case"b":case"d":case"o":case"x":case"X":return GA(e,By(e,n));case"e":case"E":case"f":case"g":case"G":return KA(e,By(e,n));default:return A(`There is no verb %${e.mode}.`)}}function By(e,n){let t=yt(n);return t.kind==="number"?t.digits:A(`The verb %${e.mode} needs a number.`)}function JA(e,n){if(!e.flags.includes("#")){if(n.kind==="string")return ya(e,n.value);if(n.kind==="number")return ya(e,Hy(n.digits,void 0,"e"))}return ya(e,Br(n))}function ya(e,n){if(e.width===void 0)return n;let t=e.width-Zt(n).length;if(t<=0)return n;let r=(e.flags.includes("0")?"0":" ").repeat(t);return e.flags.includes("-")?n+r:r+n}function GA(e,n){n.includes(".")&&A(`The verb %${e.mode} needs a whole number.`);let t={b:[2,"0b"],d:[10,""],o:[8,"0"],x:[16,"0x"],X:[16,"0X"]},[r,s]=t[e.mode],i=BigInt(n),o=(i<0n?-i:i).toString(r);e.mode==="X"&&(o=o.toUpperCase()),e.precision===0&&i===0n&&(o="");let c=(i<0n?"-":e.flags.includes("+")?"+":e.flags.includes(" ")?" ":"")+(e.flags.includes("#")?s:"");return o=o.padStart(e.precision??0,"0"),e.flags.includes("0")&&!e.flags.includes("-")&&e.precision===void 0&&e.width!==void 0&&(o=o.padStart(e.width-c.length,"0")),Uy(e,c+o)}function KA(e,n){let t=n.startsWith("-"),r=t?n.slice(1):n,s=e.mode==="E"||e.mode==="G"?"E":"e",i;e.mode==="f"?i=zt(r).toFixed(e.precision??6,2):e.mode==="e"||e.mode==="E"?i=qy(r,e.precision??6,s):i=Hy(r,e.precision,s);let o=t?"-":e.flags.includes("+")?"+":e.flags.includes(" ")?" ":"";return e.flags.includes("0")&&!e.flags.includes("-")&&e.width!==void 0&&(i=i.padStart(e.width-o.length,"0")),Uy(e,o+i)}function Uy(e,n){return e.flags.includes("-")?n.padEnd(e.width??0):n.padStart(e.width??0)}function qy(e,n,t){let[r="0",s="+0"]=zt(e).toExponential(n,2).split("e"),i=Number(s);return`${r}${t}${i<0?"-":"+"}${String(Math.abs(i)).padStart(2,"0")}`}function Hy(e,n,t){let r=n===void 0?void 0:Math.max(1,n),s=r===void 0?zt(e):zt(e).prec(r,2),i=s.c.length,o=r===void 0?6:r>i&&i>s.e?i:r;return s.e<-4||s.e>=o?qy(s.toFixed(),i-1,t):s.toFixed()}function _a(e){if(e.length===1)return nn(e[0],Gy);let n=_e({text:t=>`"${t.map(r=>r.startsWith('"')?r.slice(1,-1):`\${${r}}`).join("")}"`,need:"deep",type:"string",make:YA},e);return Ky(n,e,_a)}function YA(e){let n="";for(let t of e){let r=Gy(t);if(r.kind!=="string")return r;if(n+=r.value,n.length>QA)return $({kind:"limit",what:"a text of more than a million characters"},{type:"string"})}return ne(n)}function Gy(e){return e.kind==="null"?le("A null value cannot be part of a text."):e.kind==="list"||e.kind==="object"?le(`Only texts, numbers and bools can be part of a text, and this is ${e.kind==="list"?"a list":"an object"}.`):Jn(e)}var QA=1<<20;function Ky(e,n,t){if(e.kind==="choice"){let{condition:i}=e,o=(a,c)=>Ky(a,n.map(d=>me(d,i,c)),t);return{...e,then:o(e.then,!0),else:o(e.else,!1)}}if(e.kind!=="unknown")return e;let r=Jy(n,"prefix"),s=Jy([...n].reverse(),"suffix");return{...e,notNull:!0,...r?{prefix:r}:{},...s?{suffix:s}:{},...e.derived?{derived:{operands:n,make:t}}:{}}}function Jy(e,n){let t="";for(let r of e){let s=r.kind==="unknown"?r:Jn(r),i=s.kind==="string"?s.value:s.kind==="unknown"&&s.type!=="list"?s[n]??"":"";if(s.sensitive||(t=n==="prefix"?t+i:i+t,s.kind!=="string"||t.length>4096))break}return t}var ba="[\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]",Yy={chomp:L([N("string")],"string",([e])=>ie(C(e).replace(/[\r\n]+$/,""))),endswith:L([N("str"),N("suffix")],"bool",([e,n])=>V(C(e).endsWith(C(n)))),format:ue("raw",[{...N("format"),as:"maybe"}],"string",([e,...n])=>bl(e,n),{name:"args",type:oe,nullable:!0,as:"untouched"}),formatlist:ue("shallow",[N("format")],"list",([e,...n])=>Qy(e,n),{name:"args",type:oe,nullable:!0,as:"maybe"}),indent:L([Se("spaces"),N("string")],"string",([e,n])=>ie(XA(vn(e,"spaces"),C(n)))),join:ue("shallow",[N("separator")],"string",([e,...n])=>ZA(e,n),{name:"lists",type:Cn(Be)}),lower:L([N("str")],"string",([e])=>ie(_l(C(e),tO))),regex:L([N("pattern"),N("string")],void 0,([e,n])=>jy(C(e),C(n))),regexall:L([N("pattern"),N("string")],"list",([e,n])=>Dy(C(e),C(n))),replace:L([N("str"),N("substr"),N("replace")],"string",([e,n,t])=>ie(eO(C(e),C(n),C(t)))),sort:L([wn("list",Be)],"list",([e])=>jt(oa(e,"list").sort(Os))),split:L([N("separator"),N("str")],"list",([e,n])=>jt(nO(C(e),C(n)))),startswith:ue("raw",[{...N("str"),as:"maybe"},N("prefix")],"bool",([e,n])=>Zy(e,n)),strcontains:L([N("str"),N("substr")],"bool",([e,n])=>V(C(e).includes(C(n)))),strrev:L([N("str")],"string",([e])=>ie(Zt(C(e)).reverse().join(""))),substr:L([N("str"),Se("offset"),Se("length")],"string",([e,n,t])=>ie(oO(C(e),vn(n,"offset"),vn(t,"length")))),title:L([N("str")],"string",([e])=>ie(rO(C(e)))),trim:L([N("str"),N("cutset")],"string",([e,n])=>ie(iO(C(e),C(n)))),trimprefix:L([N("str"),N("prefix")],"string",([e,n])=>{let[t,r]=[C(e),C(n)];return ie(t.startsWith(r)?t.slice(r.length):t)}),trimspace:L([N("str")],"string",([e])=>ie(C(e).replace(new RegExp(`^${ba}+`),"").replace(new RegExp(`(?<!${ba})${ba}+$`),""))),trimsuffix:L([N("str"),N("suffix")],"string",([e,n])=>{let[t,r]=[C(e),C(n)];return ie(r!==""&&t.endsWith(r)?t.slice(0,-r.length):t)}),upper:L([N("str")],"string",([e])=>ie(_l(C(e),Xy)))};function bl(e,n){return e.kind!=="string"?wl("format",[e,...n],([t,...r])=>bl(t,r),"string"):_a(zy(e.value,n))}function wl(e,n,t,r){return _e({text:s=>`${e}(${s.join(", ")})`,need:"deep",make:s=>In(()=>t(s)),...r?{type:r}:{}},n)}function Qy(e,n){if(n.find(i=>i.kind==="unknown"&&(i.type===void 0||i.type==="list"||i.type==="object")))return wl("formatlist",[e,...n],([i,...o])=>Qy(i,o),"list");let r;for(let i of n)i.kind==="list"&&(r!==void 0&&r!==i.items.length&&A("The lists have different lengths."),r=i.items.length);let s=[];for(let i=0;i<(r??1);i++){let o=bl(e,n.map(a=>a.kind==="list"?a.items[i]:a));if(o.kind==="error")return o;s.push(o)}return G(s,"list")}function ZA(e,n){n.length===0&&A("It needs at least one list.");let t=n.flatMap(kn),r=0;for(let i of t)r+=(i.kind==="string"?i.value.length:0)+C(e).length;r>1<<20&&ge("a text of more than a million characters");let s=t.flatMap((i,o)=>o===0?[i]:[e,i]);return s.length===0?ie(""):_a(s)}function Zy(e,n){let t=C(n);if(e.kind==="string")return V(e.value.startsWith(t));let r=e.kind==="unknown"?e.prefix??"":"";return r.startsWith(t)?V(!0):t.startsWith(r)?wl("startswith",[e,n],([s,i])=>Zy(s,i),"bool"):V(!1)}function XA(e,n){e<0&&A('The argument "spaces" must not be negative.');let t=n.split(`
`);return e*t.length+n.length>1<<20&&ge("a text of more than a million characters"),t.join(`
${" ".repeat(e)}`)}function eO(e,n,t){if(n.length>1&&n.startsWith("/")&&n.endsWith("/"))return Fy(e,n.slice(1,-1),t);let r=n===""?["",...e,""]:e.split(n);return r.length*t.length+e.length>1<<20&&ge("a text of more than a million characters"),r.join(t)}function nO(e,n){return e===""?[...n]:n.split(e)}function _l(e,n){return Array.from(e,n).join("")}function Xy(e){let n=e.toUpperCase();return n.length===e.length||[...n].length===1?n:e}function tO(e){return[...e.toLowerCase()][0]??e}function rO(e){let n=" ";return _l(e,t=>{let r=sO(n);return n=t,r?Xy(t):t})}function sO(e){return e<="\x7F"?!/[0-9A-Za-z_]/.test(e):!/[\p{L}\p{Nd}]/u.test(e)&&new RegExp(ba).test(e)}function iO(e,n){let t=new Set(n),r=[...e],s=0,i=r.length;for(;s<i&&t.has(r[s]);)s+=1;for(;i>s&&t.has(r[i-1]);)i-=1;return r.slice(s,i).join("")}function oO(e,n,t){let r=Zt(e),s=n<0?n+r.length:n;if(n>=0&&t===0)return"";let i=r.slice(Math.max(0,s));return(t<=0?i:i.slice(0,t)).join("")}function Ns(e){return{parameters:[{name:"v",type:e,nullable:!0,as:"untouched"}],need:"raw",call:([n])=>_n(n,e)}}var e_={tobool:Ns(at),tolist:Ns(Cn(oe)),tomap:Ns(Gt(oe)),tonumber:Ns(Vt),toset:Ns(ct(oe)),tostring:Ns(Be)};var aO=[Yy,Wg,Ay,ly,Cy,xy,ty,dy,zg,hy,iy,e_,Vy],n_;function cO(){return n_??=new Map(aO.flatMap(e=>Object.entries(e))),n_}function vl(e,n,t){if(e.startsWith("provider::"))return $({kind:"impure",function:e});let r=e.startsWith("core::")?e.slice(6):e,s=cO().get(r);if(s===void 0)return Oe({code:"no-such-function",message:`There is no function named "${e}".`,always:!0});let{parameters:i,rest:o}=s;if(n.length<i.length||o===void 0&&n.length>i.length){let c=`${o?"at least ":""}${i.length} argument${i.length===1?"":"s"}`;return le(`The function ${r} takes ${c}, and is given ${n.length}.`)}let a=[];for(let[c,d]of n.entries()){if(d.kind==="error")return d;let f=lO(d,i[c]??o,r);if(f.kind==="error")return f;a.push(f)}return _e({text:c=>`${r}(${c.join(", ")})`,need:s.need,...s.result?{type:s.result}:{},make:c=>dO(r,s,c,t)},a)}function dO(e,n,t,r){let s=t.map((i,o)=>{let{as:a}=n.parameters[o]??n.rest;return a===void 0?i:i.items[0]});for(let[i,o]of s.entries()){let a=n.parameters[i]??n.rest;if(o.kind==="null"&&!a.nullable)return le(`The argument "${a.name}" of ${e} must not be null.`)}return In(()=>n.call(s,r),e)}function lO(e,n,t){let r=uO(_n(e,n.type),e,n,t);switch(n.as){case void 0:return r;case"maybe":return kl(r);case"untouched":return r.kind==="error"?r:G([r])}}function kl(e){return e.kind==="error"?e:e.kind!=="choice"?ve(G([e]),e.sensitive):ve(U(e.condition,kl(e.then),kl(e.else)),e.sensitive)}function uO(e,n,t,r){return e.kind!=="error"||e===n?e:le(`The argument "${t.name}" of ${r} is not what it takes. ${e.problem.message}`)}function be(e,n){return{source:e,start:n.start,end:n.end}}function Lt(e,n){let t={attributes:new Map,blocks:[],incomplete:n.incomplete===!0};for(let r of n.items)r.kind==="block"?t.blocks.push({source:e,node:r}):t.attributes.has(r.name)||t.attributes.set(r.name,{source:e,node:r});return t}function fO(e,n){for(let[r,s]of n.attributes)e.attributes.set(r,s);e.attributes.has("count")&&e.attributes.delete("for_each");let t=new Set(n.blocks.map(({node:r})=>Ur(r)));t.delete("lifecycle"),e.blocks=e.blocks.filter(({node:r})=>!t.has(Ur(r))),e.blocks.push(...n.blocks),e.incomplete||=n.incomplete}function Ur(e){return e.type==="dynamic"?e.labels[0]?.value??e.type:e.type}function pO(e,n){return{directory:e,installed:n,variables:new Map,outputs:new Map,locals:new Map,resources:new Map,duplicates:[],calls:new Map,providers:[],settings:[],diagnostics:[],files:[]}}function t_(e,n,t,r){let s=pO(e,n);s.diagnostics.push(...r);for(let{source:i,file:o,override:a}of t){s.files.push({source:i,file:o});for(let c of o.body.items)c.kind==="block"&&hO(s,i,c,a)}return s}var mO=new Set(["variable","output","module"]);function hO(e,n,t,r){let s=Lt(n,t.body),i=a=>t.labels[a]?.value??"",o=(a,c)=>({type:a,name:c,content:s,header:be(n,t.header)});switch(t.type){case"locals":for(let[a,c]of s.attributes)(r||!e.locals.has(a))&&e.locals.set(a,c);return;case"terraform":e.settings.push(s);return;case"provider":e.providers.push(o("provider",i(0)));return;case"resource":case"data":wa(e,e.resources,`${t.type==="data"?"data.":""}${i(0)}.${i(1)}`,o(i(0),i(1)),r);return;case"variable":wa(e,e.variables,i(0),o("variable",i(0)),r);return;case"output":wa(e,e.outputs,i(0),o("output",i(0)),r);return;case"module":wa(e,e.calls,i(0),o("module",i(0)),r);return}}function wa(e,n,t,r,s){let i=n.get(t);i===void 0?n.set(t,r):s?fO(i.content,r.content):mO.has(r.type)||e.duplicates.push({key:t,declared:r})}function r_(e,n){let t=e.length===1?e[0]:void 0;return t?.kind==="interpolation"?X(t.value,n):Si(e.map(r=>xl(r,n)))}function xl(e,n){switch(e.kind){case"text":return ne(e.text);case"interpolation":{let t=X(e.value,n);return t.kind==="null"?le("A template has a part that is null."):Jn(t)}case"if":{let t=r=>r.kind==="choice"?U(r.condition,t(r.then),t(r.else)):r.kind==="bool"?Si((r.value?e.then:e.else).map(s=>xl(s,n))):r.kind==="unknown"||r.kind==="error"?r:le("A template's condition is neither true nor false.");return t(Qt(X(e.condition,n)))}case"for":{let t=r=>{if(r.kind==="choice")return U(r.condition,t(r.then),t(r.else));if(r.kind==="unknown"||r.kind==="error")return r;let s=jr(r);if(s===void 0)return le("A template's for directive needs a list or map.");if(!n.module.root.spend(s.length))return $({kind:"limit",what:"too many rounds of for directives"});let i=[];for(let[o,a]of s)Jt(a,(c,d)=>{if(c.kind==="absent")return;let f=e.keyName===void 0?[[e.valueName,c]]:[[e.keyName,o],[e.valueName,c]],l=d(Si(e.body.map(p=>xl(p,Kn(n,f)))));i.push(Sl(l))});return Si(i)};return t(X(e.collection,n))}}}function Sl(e){return e.kind==="absent"?ne(""):e.kind==="choice"?U(e.condition,Sl(e.then),Sl(e.else)):e}var gO=1024*1024;function Si(e){if(e.reduce((i,o)=>i+(o.kind==="string"?o.value.length:0),0)>gO)return $({kind:"limit",what:"more than 1 MiB of text in one string"},{type:"string"});if(e.length>0&&e.every(i=>i.kind==="string"))return ne(e.map(i=>i.value).join(""),e.some(Sn)?{sensitive:!0}:void 0);let t=i=>{let o=i.find(u=>u.kind==="error");if(o)return o;let a=i.filter(u=>u.kind==="unknown");if(a.length===0)return ne(i.map(u=>u.kind==="string"?u.value:"").join(""));let c=i.findIndex(u=>u.kind==="unknown"),d=i.findLastIndex(u=>u.kind==="unknown"),f=u=>u.map(m=>m.kind==="string"?m.value:"").join(""),l=i.map(u=>u.kind==="string"?u.value:u.kind==="unknown"&&u.subject!==void 0?`\${${u.subject}}`:void 0),p=l.every(u=>u!==void 0)&&!i.some(Sn)?`"${l.join("")}"`:void 0;return $(a[0].reason,{type:"string",notNull:!0,prefix:f(i.slice(0,c))+(a[0].prefix??""),suffix:(a.at(-1).suffix??"")+f(i.slice(d+1)),...p!==void 0&&p.length<200?{subject:p}:{},madeFrom:i.flatMap(Nr),derived:{operands:i,make:u=>Si(u)}})},r=i=>i.kind==="choice"?U(i.condition,r(i.then),r(i.else)):i.kind==="unknown"?{kind:"list",type:"tuple",items:[i],sensitive:i.sensitive}:i,s=e.map(r);return _e({text:()=>"",need:"raw",type:"string",make:i=>t(i.map(o=>o.kind==="list"?o.items[0]:o))},s)}function i_(e,n){let t=[],r=e;for(;r.kind==="attribute-of"||r.kind==="index";)t.push(r),r=r.on;if(t.reverse(),r.kind!=="variable")return Xt(X(r,n),t,n);let s=Vg(n,r.name);return s!==void 0?Xt(s,t,n):yO(r,t,n)}function Xt(e,n,t){let r=e;for(let s of n){let i={text:va(s.on,t),at:be(t.source,s)};r=s.kind==="attribute-of"?Pr(r,s.name,i):Qo(r,X(s.key,t),i)}return r}function va(e,n){switch(e.kind){case"variable":return e.name;case"attribute-of":return`${va(e.on,n)}.${e.name}`;case"index":return`${va(e.on,n)}[${e.key.kind==="literal"?n.source.text.slice(e.key.start,e.key.end):va(e.key,n)}]`;case"splat-item":return"an item";default:return"the value"}}function yO(e,n,t){let r=t.module,s=be(t.source,e),i=a=>{let c=n[a];return c?.kind==="attribute-of"?c.name:c?.kind==="index"&&c.key.kind==="literal"&&typeof c.key.value=="string"?c.key.value:void 0},o=i(0);switch(e.name){case"var":return o===void 0?ka("var",s):Xt(r.variable(o,s),n.slice(1),t);case"local":return o===void 0?ka("local",s):Xt(r.local(o,s),n.slice(1),t);case"path":return _O(o,t);case"terraform":case"tofu":return o==="workspace"?r.root.workspace:Ai(`${e.name}.${o??""}`,s);case"each":case"count":case"self":return $({kind:"invalid",what:`${e.name} is not defined here`});case"module":{if(o===void 0)return ka("module",s);let a=r.module.calls.get(o);return a===void 0?Ai(`module.${o}`,s):wO(a,n.slice(1),t)}case"data":case"resource":case"ephemeral":{let a=i(1);return o===void 0||a===void 0?ka(e.name,s):s_(e.name==="data"?"data.":"",o,a,n.slice(2),e,t)}default:return o===void 0?Ai(e.name,s):s_("",e.name,o,n.slice(1),e,t)}}function ka(e,n){return $({kind:"unsupported",what:`a reference to all of ${e}`},{origin:{role:"expression",name:e,range:n}})}function Ai(e,n,t,r=[]){return Oe({code:"undeclared",message:`${e} is not declared.`,always:!0,at:n,...t?{missed:{kind:"undeclared",in:e,wanted:e,exists:r,resource:t,at:n}}:{}})}function _O(e,n){let{root:t,module:r}=n.module;return e==="module"?ne(bO(t.directory,r.directory)):e==="root"?ne("."):$({kind:"unsupported",what:`path.${e??""}`},{type:"string",subject:`path.${e??""}`})}function bO(e,n){let t=e==="."?[]:e.split("/"),r=n==="."?[]:n.split("/"),s=0;for(;s<t.length&&s<r.length&&t[s]===r[s];)s++;return[...t.slice(s).map(()=>".."),...r.slice(s)].join("/")||"."}function wO(e,n,t){let r=t.module.callInstances(e),s=(i,o)=>{let[a]=o,c=a?.kind==="attribute-of"?a.name:void 0,d=t.module.child(e,i);return c===void 0?Xt(d.outputs(),o,t):Xt(d.output(c,be(t.source,a)),o.slice(1),t)};return o_(r,n,t,`module.${e.name}`,void 0,s)}function s_(e,n,t,r,s,i){let o=i.module.module.resources.get(`${e}${n}.${t}`),a=be(i.source,r.length>0?{start:s.start,end:r[0].on.end}:s);if(o===void 0){let f=[...i.module.module.resources.values()].filter(l=>l.type===n).map(l=>`${e}${n}.${l.name}`);return n.includes("_")||e?Ai(`${e}${n}.${t}`,a,{type:n,name:t,module:i.module.address},f):Ai(`${n}.${t}`,a)}let c=i.module.resourceInstances(o,e==="data."?"data":"managed"),d=(f,l)=>{let p=i.module.resource(o,e==="data."?"data":"managed",f),[u]=l,m=u?.kind==="attribute-of"?u.name:void 0;return m===void 0?Xt(p.whole(),l,i):Xt(p.attribute(m,be(i.source,u)),l.slice(1),i)};return o_(c,r,i,`${e}${n}.${t}`,{type:n,name:t,module:i.module.address},d)}function o_(e,n,t,r,s,i){let[o]=n,a=o?be(t.source,o):void 0,c=(d,f)=>Oe({code:"no-such-key",message:`${r} has no instance ${d}.`,missed:{kind:"key",in:r,wanted:d,exists:Al(e),resource:s,at:a,...f?.origin?{key:f.origin}:{}},at:a});if(e.single){let d=e.instances[0];return o?.kind==="index"?c(`[${t.source.text.slice(o.key.start,o.key.end)}]`):d===void 0?c("at all"):Oi(d.exists,()=>i(d,n),()=>c("at all"))}if(o?.kind==="index"){let d=f=>{switch(f.kind){case"choice":return U(f.condition,d(f.then),d(f.else));case"error":return f;case"unknown":{let l=e.unknownInstance(),p=i(l,n.slice(1)),u=p.kind==="unknown"&&f.subject!==void 0?{reason:f.reason}:{};return p.kind==="unknown"?{...p,...u,subject:void 0}:$(f.reason,{})}case"null":return Oe({code:"null-access",message:`The key to ${r} is null.`,missed:f.missed??{kind:"key",in:r,wanted:"null",exists:Al(e),at:a},at:a});case"string":case"number":case"bool":{let l=f.kind==="string"?f.value:f.kind==="number"?f.digits:String(f.value),p=e.find(l);return p===void 0?e.open?i(e.unknownInstance(),n.slice(1)):c(f.sensitive?"(sensitive)":e.counted?l:JSON.stringify(l),f):Oi(p.exists,()=>i(p,n.slice(1)),()=>c(l))}default:return Oe({code:"wrong-type",message:`${r} can't be indexed with this value.`,at:a})}};return d(X(o.key,t))}return o?.kind==="attribute-of"?Oe({code:"no-such-key",message:`${r} has ${e.counted?"count":"for_each"} set, so an instance must be named before .${o.name}.`,missed:{kind:"key",in:r,wanted:`.${o.name}`,exists:Al(e),resource:s,at:a},at:a}):kO(e,i)}function Al(e){return e.instances.flatMap(({key:n})=>n===void 0||n.kind==="unknown"?[]:[n.kind==="string"?n.key:String(n.index)]).slice(0,20)}function Oi(e,n,t){return e.kind==="choice"?U(e.condition,Oi(e.then,n,t),Oi(e.else,n,t)):e.kind==="bool"&&!e.value?t():n()}function kO(e,n){if(e.open){let r=n(e.unknownInstance(),[]),s=r.kind==="object"&&r.rest?r.rest("id"):void 0,i=s?.kind==="unknown"&&s.reference?{...s.reference,attribute:""}:void 0;return $(e.reason??{kind:"invalid",what:"its instances"},{...i?{reference:i}:{},type:e.counted?"list":"object"})}let t=r=>Oi(r.exists,()=>n(r,[]),()=>({kind:"absent"}));return e.counted?{kind:"list",type:"tuple",items:e.instances.map(t)}:de(e.instances.map(r=>[r.key?.kind==="string"?r.key.key:"",t(r)]))}function X(e,n){switch(e.kind){case"literal":return xO(e.value,{origin:{role:"literal",name:"",range:be(n.source,e)}});case"template":return er(r_(e.parts,n),e,n);case"tuple":return SO(e,n);case"object":return AO(e,n);case"parentheses":return X(e.inner,n);case"variable":case"attribute-of":case"index":case"splat-item":return i_(e,n);case"splat":return c_(X(e.on,n),e.each,n);case"call":return EO(e,n);case"for-tuple":return er(jg(e,n),e,n);case"for-object":return er(Dg(e,n),e,n);case"unary":return er(Cg(e.operator,X(e.operand,n)),e,n);case"binary":return er(Ts(e.operator,X(e.left,n),X(e.right,n)),e,n);case"conditional":return OO(e,n);case"invalid":return $({kind:"invalid",what:"the expression here can't be read"},{origin:{role:"expression",name:"",range:be(n.source,e)}})}}function bt({source:e,node:n},t,r="attribute",s=n.name){return Sa(X(n.value,t),{role:r,name:s,range:be(e,n.value),key:be(e,n.nameSpan)})}function Sa(e,n){let t=e.origin;return t&&t.from===void 0&&(t.role==="literal"||t.role==="expression")&&vO(t,n)?{...e,origin:n}:io(e,n)}function vO(e,n){return e.range.source===n.range.source&&e.range.start===n.range.start&&e.range.end===n.range.end}function er(e,n,t){return e.origin?e:{...e,origin:{role:"expression",name:"",range:be(t.source,n)}}}function xO(e,n){return e===null?Fe(n):typeof e=="string"?ne(e,n):typeof e=="boolean"?V(e,n):se(e.number,n)}function SO(e,n){let t=e.items.map(r=>X(r,n));return t.find(a_)??G(t,"tuple",{origin:{role:"literal",name:"",range:be(n.source,e)}})}function a_(e){return e.kind==="error"&&!e.problem.always}function AO(e,n){let t={role:"literal",name:"",range:be(n.source,e)},r=[],s=[];for(let o of e.items){let a=X(o.value,n);if(a_(a))return a;let c=Jn(X(o.key,n)),d=c.kind==="string"?c.value:"";r.push(c),s.push(Sa(a,{role:"entry",name:d,range:be(n.source,o.value),key:be(n.source,o.key)}))}return r.every(o=>o.kind==="string")?de(r.map((o,a)=>[o.value,s[a]]),"object",{origin:t}):_e({text:()=>"object",need:"shallow",type:"object",make:o=>{let a=new Map;for(let[c,d]of o.entries()){if(d.kind!=="string")return le("A key of this object is null or no string.");a.set(d.value,s[c])}return de(a,"object",{origin:t})}},r)}function OO(e,n){let t=o=>{switch(o.kind){case"bool":return X(o.value?e.then:e.else,n);case"choice":return U(o.condition,t(o.then),t(o.else));case"error":return o;case"unknown":{let a=[X(e.then,n),X(e.else,n)];return _e({text:([c,d,f])=>`${c} ? ${d} : ${f}`,need:"shallow",make:([c,d,f])=>c?.kind==="bool"&&c.value?d:f},[o,...a])}default:return le("The condition is neither true nor false.")}},r=Qt(X(e.condition,n)),s=t(r),i=r.sensitive?{...s,sensitive:!0}:s;return $O(i,e,n)}function $O(e,n,t){let r=i=>i.kind==="literal"&&i.value!==null?typeof i.value:void 0,s=[r(n.then),r(n.else)];return s[0]===void 0||s[1]===void 0||s[0]===s[1]?e:Kt([e,X(n.then,t),X(n.else,t)])[0]??e}function c_(e,n,t){let r=s=>{switch(s.kind){case"choice":return U(s.condition,r(s.then),r(s.else));case"null":return G([],"tuple");case"list":{let i=s.items.map(o=>o.kind==="absent"?o:qr(n,o,t));return i.find(o=>o.kind==="error")??G(i,s.type==="set"?"list":s.type,{sensitive:s.sensitive,origin:s.origin})}case"unknown":return $(s.reason,{...s.reference?{madeFrom:[s.reference]}:{madeFrom:s.madeFrom},derived:{operands:[s],make:([i])=>r(i)},type:"list"});case"error":return s;default:{let i=qr(n,s,t);return i.kind==="error"?i:G([i],"tuple")}}};return r(e)}function qr(e,n,t){if(n.kind==="choice")return U(n.condition,qr(e,n.then,t),qr(e,n.else,t));switch(e.kind){case"splat-item":return n;case"attribute-of":return Pr(qr(e.on,n,t),e.name,{text:"an item",at:be(t.source,e)});case"index":return Qo(qr(e.on,n,t),X(e.key,t),{text:"an item",at:be(t.source,e)});case"splat":return c_(qr(e.on,n,t),e.each,t);default:return le("This splat can't be evaluated.")}}function EO(e,n){if(e.name==="try"||e.name==="can")return TO(e,n);let t=e.args.map(i=>X(i,n)),r=RO(e.name,t);return r!==void 0?er(r,e,n):!e.expandLast||t.length===0?er(vl(e.name,t,n.module.functions),e,n):er(_e({text:()=>`${e.name}(...)`,need:"shallow",make:([i])=>i?.kind!=="list"?le(`The last argument of ${e.name} is no list and can't be expanded.`):vl(e.name,[...t.slice(0,-1),...i.items],n.module.functions)},t.slice(-1)),e,n)}function RO(e,n){let t=n.find(s=>s.kind==="error");if(e!=="list"&&e!=="map")return;if(t!==void 0)return t;if(e==="list")return G(n,"list");let r=n.filter((s,i)=>i%2===0);if(!(n.length%2!==0||!r.every(s=>s.kind==="string")))return de(r.map((s,i)=>[s.value,n[2*i+1]]),"map")}function TO(e,n){return e.args.length===0?le(`${e.name} needs an argument.`):e.name==="can"?xa(X(e.args[0],n)):MO(e.args,n)}function xa(e){return e.kind==="choice"?U(e.condition,xa(e.then),xa(e.else)):e.kind==="unknown"?$(e.reason,{type:"bool",derived:{operands:[e],make:([n])=>xa(n)}}):V(e.kind!=="error")}function MO(e,n){let t=r=>{let s=X(e[r],n);return r===e.length-1?s:Ol(s,()=>t(r+1))};return t(0)}function Ol(e,n){if(e.kind==="choice")return U(e.condition,Ol(e.then,n),Ol(e.else,n));if(e.kind!=="error")return e;let t=e.problem.missed,r=s=>s.kind==="choice"?U(s.condition,r(s.then),r(s.else)):t&&s.kind==="null"&&s.missed===void 0?{...s,missed:t}:s;return r(n())}var El=2e4,Hr=class{single;counted;instances;reason;#e=new Map;constructor(n,t,r){this.single=n==="single",this.counted=n==="count",this.instances=t,this.reason=r;for(let s of t)s.key?.kind==="string"&&this.#e.set(s.key.key,s),s.key?.kind==="number"&&this.#e.set(String(s.key.index),s)}get open(){return this.reason!==void 0}find(n){return this.#e.get(n)}unknownInstance(){return this.instances.find(({key:n})=>n?.kind==="unknown")??Ei(this.counted?"count":"for_each",this.reason??{kind:"invalid",what:"the key"},void 0)}},Ea=V(!0);function d_(e,n,t){let r=e.attributes.get("for_each"),s=e.attributes.get("count");if(r!==void 0){let i=X(r.node.value,bn(n,r.source));return $l("for_each",$i(i,o=>NO(o,t)))}if(s!==void 0){let i=yt(X(s.node.value,bn(n,s.source)));return $l("count",$i(i,o=>VO(o,t)))}return new Hr("single",[{key:void 0,exists:IO(e,n),names:[]}])}function l_(e,n,t){let r=e.attributes.get("for_each");if(r===void 0)return new Hr("for_each",[]);let s=X(r.node.value,bn(n,r.source));return $l("for_each",$i(s,i=>{let o=jr(i);if(o===void 0||o.length>El){let a=$a(i,"for_each is no list, map or set");return{instances:[Ei("for_each",a,t)],reason:a}}return{instances:o.map(([a,c])=>({key:CO(a),exists:Aa(c),names:[["each",de([["key",a],["value",Oa(c)]])]]}))}}))}function CO(e){return e.kind==="number"?{kind:"number",index:Number(e.digits)}:{kind:"string",key:e.kind==="string"?e.value:JSON.stringify(e.kind==="bool"?e.value:null)}}function IO(e,n){for(let{source:t,node:r}of e.blocks){if(r.type!=="lifecycle")continue;let s=r.body.items.find(o=>o.kind==="attribute"&&o.name==="enabled");if(s?.kind!=="attribute")continue;let i=Qt(X(s.value,bn(n,t)));if(i.kind==="bool"||i.kind==="choice")return i}return Ea}function $i(e,n){if(e.kind!=="choice")return n(e);let t=$i(e.then,n),r=$i(e.else,n),s=V(!1),i=({key:c})=>c?.kind==="string"?`s${c.key}`:c?.kind==="number"?`n${c.index}`:"?",o=new Map(r.instances.map(c=>[i(c),c])),a=t.instances.map(c=>{let d=o.get(i(c));return o.delete(i(c)),d===void 0?{...c,exists:U(e.condition,c.exists,s)}:{...c,exists:U(e.condition,c.exists,d.exists),names:c.names.map(([f,l])=>{let p=d.names.find(([u])=>u===f)?.[1];return[f,p===void 0?l:U(e.condition,l,p)]})}});for(let c of o.values())a.push({...c,exists:U(e.condition,s,c.exists)});return{instances:a,reason:t.reason??r.reason}}function $l(e,n){return new Hr(e,n.instances,n.reason)}function VO(e,n){let t=e.kind==="number"?rt(e.digits):void 0;if(t!==void 0&&t>=0&&t<=El)return{instances:Array.from({length:t},(i,o)=>({key:{kind:"number",index:o},exists:Ea,names:[["count",de([["index",se(o)]])]]}))};let r=$a(e,t===void 0?"count is no whole number":"count is negative or too large");return{instances:[Ei("count",r,n)],reason:r}}function NO(e,n){let t=e.kind==="list"&&e.type!=="set"?e.items.map(s=>[s,s]):jr(e);if(t!==void 0&&t.length<=El){let s=[],i;for(let[o,a]of t){if(o.kind!=="string"){i??=$a(o,"a key of for_each is no string");continue}s.push({key:{kind:"string",key:o.value},exists:Aa(a),names:[["each",de([["key",o],["value",Oa(a)]])]],entry:a})}return i===void 0?{instances:s}:{instances:[...s,Ei("for_each",i,n)],reason:i}}let r=$a(e,"for_each is no map or set of strings");return{instances:[Ei("for_each",r,n)],reason:r}}function Aa(e){return e.kind==="absent"?V(!1):e.kind==="choice"?U(e.condition,Aa(e.then),Aa(e.else)):Ea}function Oa(e){if(e.kind!=="choice")return e;let n=Oa(e.then),t=Oa(e.else);return n.kind==="absent"?t:t.kind==="absent"?n:U(e.condition,n,t)}function Ei(e,n,t){let r=(i,o)=>$(n,{...t!==void 0?{subject:`${i} of ${t}`}:{},...o?{type:o}:{}}),s=e==="count"?[["count",de([["index",r("count.index","number")]])]]:[["each",de([["key",r("each.key","string")],["value",r("each.value")]])]];return{key:{kind:"unknown"},exists:Ea,names:s}}function $a(e,n){return e.kind==="unknown"?e.reason:e.kind==="error"?{kind:"error",problem:e.problem}:{kind:"invalid",what:e.kind==="null"?"count or for_each is null":n}}var PO=new Set(["count","for_each","provider","depends_on","providers","source","version"]),jO=new Set(["lifecycle","provisioner","connection"]);function Tl(e,n){let t=new Map;for(let[r,s]of e.attributes)PO.has(r)||t.set(r,bt(s,bn(n,s.source)));for(let[r,s]of DO(e))t.has(r)||t.set(r,Ml(r,s,n));return t}function f_(e){let n=new Map;for(let[t,{source:r,node:s}]of e.attributes)n.set(t,be(r,s));for(let{source:t,node:r}of e.blocks){let s=Ur(r);n.has(s)||n.set(s,be(t,r.header))}return n}function DO(e){let n=new Map;for(let t of e.blocks){if(jO.has(t.node.type))continue;let r=Ur(t.node);n.set(r,[...n.get(r)??[],t])}return n}function Ml(e,n,t){let r=[],s=n[0],i={role:"attribute",name:e,range:be(s.source,s.node.header)};for(let{source:o,node:a}of n){if(a.type!=="dynamic"){r.push(u_(Lt(o,a.body),bn(t,o),be(o,a.header),e));continue}let c=Lt(o,a.body),d=c.blocks.find(u=>u.node.type==="content"),f=l_(c,bn(t,o),`dynamic ${e}`),l=c.attributes.get("iterator")?.node.value,p=l?.kind==="variable"?l.name:l?.kind==="literal"&&typeof l.value=="string"?l.value:e;for(let u of f.instances){if(d===void 0)continue;let m=u.names.map(([,_])=>[p,_]),g=Kn(bn(t,d.source),m),h=u_(Lt(d.source,d.node.body),g,be(d.source,a.header),e);if(u.key?.kind==="unknown")return $(f.reason??{kind:"invalid",what:"for_each of a dynamic block"},{type:"list",origin:i});r.push(Rl(u.exists,h))}}return{kind:"list",type:"list",items:r,origin:i}}function Rl(e,n){return e.kind==="choice"?U(e.condition,Rl(e.then,n),Rl(e.else,n)):e.kind==="bool"&&!e.value?{kind:"absent"}:n}function u_(e,n,t,r){return de(Tl(e,n),"object",{origin:{role:"attribute",name:r,range:t,key:t}})}var Ti=require("node:fs"),Cl=require("node:module"),Mi="dmslint-input",m_,Ri;function h_(e){return LO("parse",e)}function LO(e,n){let t;try{Ri??=WO(),Ri[e]?.(Mi,n,(r,s)=>{t=r==null?{json:s??"null"}:{error:String(r)}})}catch{t=void 0}return t!==void 0?t:(Ri=void 0,{error:"no answer"})}function WO(){let{Module:e,Instance:n}=globalThis.WebAssembly;m_??=new e(FO()),zO();let t=globalThis,r=new t.Go;r.exit=()=>{Ri=void 0};let s={};return t.__parse_terraform_config_wasm__=s,r.run(new n(m_,r.importObject)).catch(()=>{Ri=void 0}),s}function FO(){BO();let e=new URL("./main.wasm",importMetaUrl);if((0,Ti.existsSync)(e))return(0,Ti.readFileSync)(e);let n=(0,Cl.createRequire)(importMetaUrl).resolve("@cdktf/hcl2json/main.wasm.gz");return process.getBuiltinModule("node:zlib").gunzipSync((0,Ti.readFileSync)(n))}function BO(){let e=Number.parseInt(process.versions.node,10);if(!(e!==20&&e!==22))for(let n of["--no-wasm-dynamic-tiering","--no-wasm-tier-up","--wasm-lazy-validation"])process.getBuiltinModule("node:v8").setFlagsFromString(n)}function zO(){if("Go"in globalThis)return;typeof require=="function"?p_():(0,Cl.createRequire)(importMetaUrl)("@cdktf/hcl2json/wasm/wasm_exec.js");let{fs:e}=globalThis;e.writeSync=(n,t)=>t.length}function Ra(e,n=!1){let t=e.length,r=0,s="",i=0,o=16,a=0,c=0,d=0,f=0,l=0;function p(x,W){let P=0,I=0;for(;P<x||!W;){let B=e.charCodeAt(r);if(B>=48&&B<=57)I=I*16+B-48;else if(B>=65&&B<=70)I=I*16+B-65+10;else if(B>=97&&B<=102)I=I*16+B-97+10;else break;r++,P++}return P<x&&(I=-1),I}function u(x){r=x,s="",i=0,o=16,l=0}function m(){let x=r;if(e.charCodeAt(r)===48)r++;else for(r++;r<e.length&&Ps(e.charCodeAt(r));)r++;if(r<e.length&&e.charCodeAt(r)===46)if(r++,r<e.length&&Ps(e.charCodeAt(r)))for(r++;r<e.length&&Ps(e.charCodeAt(r));)r++;else return l=3,e.substring(x,r);let W=r;if(r<e.length&&(e.charCodeAt(r)===69||e.charCodeAt(r)===101))if(r++,(r<e.length&&e.charCodeAt(r)===43||e.charCodeAt(r)===45)&&r++,r<e.length&&Ps(e.charCodeAt(r))){for(r++;r<e.length&&Ps(e.charCodeAt(r));)r++;W=r}else l=3;return e.substring(x,W)}function g(){let x="",W=r;for(;;){if(r>=t){x+=e.substring(W,r),l=2;break}let P=e.charCodeAt(r);if(P===34){x+=e.substring(W,r),r++;break}if(P===92){if(x+=e.substring(W,r),r++,r>=t){l=2;break}switch(e.charCodeAt(r++)){case 34:x+='"';break;case 92:x+="\\";break;case 47:x+="/";break;case 98:x+="\b";break;case 102:x+="\f";break;case 110:x+=`
`;break;case 114:x+="\r";break;case 116:x+="	";break;case 117:let B=p(4,!0);B>=0?x+=String.fromCharCode(B):l=4;break;default:l=5}W=r;continue}if(P>=0&&P<=31)if(Ci(P)){x+=e.substring(W,r),l=2;break}else l=6;r++}return x}function h(){if(s="",l=0,i=r,c=a,f=d,r>=t)return i=t,o=17;let x=e.charCodeAt(r);if(Il(x)){do r++,s+=String.fromCharCode(x),x=e.charCodeAt(r);while(Il(x));return o=15}if(Ci(x))return r++,s+=String.fromCharCode(x),x===13&&e.charCodeAt(r)===10&&(r++,s+=`
`),a++,d=r,o=14;switch(x){case 123:return r++,o=1;case 125:return r++,o=2;case 91:return r++,o=3;case 93:return r++,o=4;case 58:return r++,o=6;case 44:return r++,o=5;case 34:return r++,s=g(),o=10;case 47:let W=r-1;if(e.charCodeAt(r+1)===47){for(r+=2;r<t&&!Ci(e.charCodeAt(r));)r++;return s=e.substring(W,r),o=12}if(e.charCodeAt(r+1)===42){r+=2;let P=t-1,I=!1;for(;r<P;){let B=e.charCodeAt(r);if(B===42&&e.charCodeAt(r+1)===47){r+=2,I=!0;break}r++,Ci(B)&&(B===13&&e.charCodeAt(r)===10&&r++,a++,d=r)}return I||(r++,l=1),s=e.substring(W,r),o=13}return s+=String.fromCharCode(x),r++,o=16;case 45:if(s+=String.fromCharCode(x),r++,r===t||!Ps(e.charCodeAt(r)))return o=16;case 48:case 49:case 50:case 51:case 52:case 53:case 54:case 55:case 56:case 57:return s+=m(),o=11;default:for(;r<t&&_(x);)r++,x=e.charCodeAt(r);if(i!==r){switch(s=e.substring(i,r),s){case"true":return o=8;case"false":return o=9;case"null":return o=7}return o=16}return s+=String.fromCharCode(x),r++,o=16}}function _(x){if(Il(x)||Ci(x))return!1;switch(x){case 125:case 93:case 123:case 91:case 34:case 58:case 44:case 47:return!1}return!0}function k(){let x;do x=h();while(x>=12&&x<=15);return x}return{setPosition:u,getPosition:()=>r,scan:n?k:h,getToken:()=>o,getTokenValue:()=>s,getTokenOffset:()=>i,getTokenLength:()=>r-i,getTokenStartLine:()=>c,getTokenStartCharacter:()=>i-f,getTokenError:()=>l}}function Il(e){return e===32||e===9}function Ci(e){return e===10||e===13}function Ps(e){return e>=48&&e<=57}var g_;(function(e){e[e.lineFeed=10]="lineFeed",e[e.carriageReturn=13]="carriageReturn",e[e.space=32]="space",e[e._0=48]="_0",e[e._1=49]="_1",e[e._2=50]="_2",e[e._3=51]="_3",e[e._4=52]="_4",e[e._5=53]="_5",e[e._6=54]="_6",e[e._7=55]="_7",e[e._8=56]="_8",e[e._9=57]="_9",e[e.a=97]="a",e[e.b=98]="b",e[e.c=99]="c",e[e.d=100]="d",e[e.e=101]="e",e[e.f=102]="f",e[e.g=103]="g",e[e.h=104]="h",e[e.i=105]="i",e[e.j=106]="j",e[e.k=107]="k",e[e.l=108]="l",e[e.m=109]="m",e[e.n=110]="n",e[e.o=111]="o",e[e.p=112]="p",e[e.q=113]="q",e[e.r=114]="r",e[e.s=115]="s",e[e.t=116]="t",e[e.u=117]="u",e[e.v=118]="v",e[e.w=119]="w",e[e.x=120]="x",e[e.y=121]="y",e[e.z=122]="z",e[e.A=65]="A",e[e.B=66]="B",e[e.C=67]="C",e[e.D=68]="D",e[e.E=69]="E",e[e.F=70]="F",e[e.G=71]="G",e[e.H=72]="H",e[e.I=73]="I",e[e.J=74]="J",e[e.K=75]="K",e[e.L=76]="L",e[e.M=77]="M",e[e.N=78]="N",e[e.O=79]="O",e[e.P=80]="P",e[e.Q=81]="Q",e[e.R=82]="R",e[e.S=83]="S",e[e.T=84]="T",e[e.U=85]="U",e[e.V=86]="V",e[e.W=87]="W",e[e.X=88]="X",e[e.Y=89]="Y",e[e.Z=90]="Z",e[e.asterisk=42]="asterisk",e[e.backslash=92]="backslash",e[e.closeBrace=125]="closeBrace",e[e.closeBracket=93]="closeBracket",e[e.colon=58]="colon",e[e.comma=44]="comma",e[e.dot=46]="dot",e[e.doubleQuote=34]="doubleQuote",e[e.minus=45]="minus",e[e.openBrace=123]="openBrace",e[e.openBracket=91]="openBracket",e[e.plus=43]="plus",e[e.slash=47]="slash",e[e.formFeed=12]="formFeed",e[e.tab=9]="tab"})(g_||(g_={}));var qO=new Array(20).fill(0).map((e,n)=>" ".repeat(n)),js=200,HO={" ":{"\n":new Array(js).fill(0).map((e,n)=>`
`+" ".repeat(n)),"\r":new Array(js).fill(0).map((e,n)=>"\r"+" ".repeat(n)),"\r\n":new Array(js).fill(0).map((e,n)=>`\r
`+" ".repeat(n))},"	":{"\n":new Array(js).fill(0).map((e,n)=>`
`+"	".repeat(n)),"\r":new Array(js).fill(0).map((e,n)=>"\r"+"	".repeat(n)),"\r\n":new Array(js).fill(0).map((e,n)=>`\r
`+"	".repeat(n))}};var Ta;(function(e){e.DEFAULT={allowTrailingComma:!1}})(Ta||(Ta={}));function Vl(e,n=[],t=Ta.DEFAULT){let r={type:"array",offset:-1,length:-1,children:[],parent:void 0};function s(c){r.type==="property"&&(r.length=c-r.offset,r=r.parent)}function i(c){return r.children.push(c),c}y_(e,{onObjectBegin:c=>{r=i({type:"object",offset:c,length:-1,parent:r,children:[]})},onObjectProperty:(c,d,f)=>{r=i({type:"property",offset:d,length:-1,parent:r,children:[]}),r.children.push({type:"string",value:c,offset:d,length:f,parent:r})},onObjectEnd:(c,d)=>{s(c+d),r.length=c+d-r.offset,r=r.parent,s(c+d)},onArrayBegin:(c,d)=>{r=i({type:"array",offset:c,length:-1,parent:r,children:[]})},onArrayEnd:(c,d)=>{r.length=c+d-r.offset,r=r.parent,s(c+d)},onLiteralValue:(c,d,f)=>{i({type:GO(c),offset:d,length:f,parent:r,value:c}),s(d+f)},onSeparator:(c,d,f)=>{r.type==="property"&&(c===":"?r.colonOffset=d:c===","&&s(d))},onError:(c,d,f)=>{n.push({error:c,offset:d,length:f})}},t);let a=r.children[0];return a&&delete a.parent,a}function y_(e,n,t=Ta.DEFAULT){let r=Ra(e,!1),s=[],i=0;function o(M){return M?()=>i===0&&M(r.getTokenOffset(),r.getTokenLength(),r.getTokenStartLine(),r.getTokenStartCharacter()):()=>!0}function a(M){return M?Q=>i===0&&M(Q,r.getTokenOffset(),r.getTokenLength(),r.getTokenStartLine(),r.getTokenStartCharacter()):()=>!0}function c(M){return M?Q=>i===0&&M(Q,r.getTokenOffset(),r.getTokenLength(),r.getTokenStartLine(),r.getTokenStartCharacter(),()=>s.slice()):()=>!0}function d(M){return M?()=>{i>0?i++:M(r.getTokenOffset(),r.getTokenLength(),r.getTokenStartLine(),r.getTokenStartCharacter(),()=>s.slice())===!1&&(i=1)}:()=>!0}function f(M){return M?()=>{i>0&&i--,i===0&&M(r.getTokenOffset(),r.getTokenLength(),r.getTokenStartLine(),r.getTokenStartCharacter())}:()=>!0}let l=d(n.onObjectBegin),p=c(n.onObjectProperty),u=f(n.onObjectEnd),m=d(n.onArrayBegin),g=f(n.onArrayEnd),h=c(n.onLiteralValue),_=a(n.onSeparator),k=o(n.onComment),x=a(n.onError),W=t&&t.disallowComments,P=t&&t.allowTrailingComma;function I(){for(;;){let M=r.scan();switch(r.getTokenError()){case 4:B(14);break;case 5:B(15);break;case 3:B(13);break;case 1:W||B(11);break;case 2:B(12);break;case 6:B(16);break}switch(M){case 12:case 13:W?B(10):k();break;case 16:B(1);break;case 15:case 14:break;default:return M}}}function B(M,Q=[],Pe=[]){if(x(M),Q.length+Pe.length>0){let fe=r.getToken();for(;fe!==17;){if(Q.indexOf(fe)!==-1){I();break}else if(Pe.indexOf(fe)!==-1)break;fe=I()}}}function ye(M){let Q=r.getTokenValue();return M?h(Q):(p(Q),s.push(Q)),I(),!0}function on(){switch(r.getToken()){case 11:let M=r.getTokenValue(),Q=Number(M);isNaN(Q)&&(B(2),Q=0),h(Q);break;case 7:h(null);break;case 8:h(!0);break;case 9:h(!1);break;default:return!1}return I(),!0}function ce(){return r.getToken()!==10?(B(3,[],[2,5]),!1):(ye(!1),r.getToken()===6?(_(":"),I(),z()||B(4,[],[2,5])):B(5,[],[2,5]),s.pop(),!0)}function j(){l(),I();let M=!1;for(;r.getToken()!==2&&r.getToken()!==17;){if(r.getToken()===5){if(M||B(4,[],[]),_(","),I(),r.getToken()===2&&P)break}else M&&B(6,[],[]);ce()||B(4,[],[2,5]),M=!0}return u(),r.getToken()!==2?B(7,[2],[]):I(),!0}function T(){m(),I();let M=!0,Q=!1;for(;r.getToken()!==4&&r.getToken()!==17;){if(r.getToken()===5){if(Q||B(4,[],[]),_(","),I(),r.getToken()===4&&P)break}else Q&&B(6,[],[]);M?(s.push(0),M=!1):s[s.length-1]++,z()||B(4,[],[4,5]),Q=!0}return g(),M||s.pop(),r.getToken()!==4?B(8,[4],[]):I(),!0}function z(){switch(r.getToken()){case 3:return T();case 1:return j();case 10:return ye(!0);default:return on()}}return I(),r.getToken()===17?t.allowEmptyContent?!0:(B(4,[],[]),!1):z()?(r.getToken()!==17&&B(9,[],[]),!0):(B(4,[],[]),!1)}function GO(e){switch(typeof e){case"boolean":return"boolean";case"number":return"number";case"string":return"string";case"object":{if(e){if(Array.isArray(e))return"array"}else return"null";return"object"}default:return"null"}}var __;(function(e){e[e.None=0]="None",e[e.UnexpectedEndOfComment=1]="UnexpectedEndOfComment",e[e.UnexpectedEndOfString=2]="UnexpectedEndOfString",e[e.UnexpectedEndOfNumber=3]="UnexpectedEndOfNumber",e[e.InvalidUnicode=4]="InvalidUnicode",e[e.InvalidEscapeCharacter=5]="InvalidEscapeCharacter",e[e.InvalidCharacter=6]="InvalidCharacter"})(__||(__={}));var b_;(function(e){e[e.OpenBraceToken=1]="OpenBraceToken",e[e.CloseBraceToken=2]="CloseBraceToken",e[e.OpenBracketToken=3]="OpenBracketToken",e[e.CloseBracketToken=4]="CloseBracketToken",e[e.CommaToken=5]="CommaToken",e[e.ColonToken=6]="ColonToken",e[e.NullKeyword=7]="NullKeyword",e[e.TrueKeyword=8]="TrueKeyword",e[e.FalseKeyword=9]="FalseKeyword",e[e.StringLiteral=10]="StringLiteral",e[e.NumericLiteral=11]="NumericLiteral",e[e.LineCommentTrivia=12]="LineCommentTrivia",e[e.BlockCommentTrivia=13]="BlockCommentTrivia",e[e.LineBreakTrivia=14]="LineBreakTrivia",e[e.Trivia=15]="Trivia",e[e.Unknown=16]="Unknown",e[e.EOF=17]="EOF"})(b_||(b_={}));var k_=Vl;var w_;(function(e){e[e.InvalidSymbol=1]="InvalidSymbol",e[e.InvalidNumberFormat=2]="InvalidNumberFormat",e[e.PropertyNameExpected=3]="PropertyNameExpected",e[e.ValueExpected=4]="ValueExpected",e[e.ColonExpected=5]="ColonExpected",e[e.CommaExpected=6]="CommaExpected",e[e.CloseBraceExpected=7]="CloseBraceExpected",e[e.CloseBracketExpected=8]="CloseBracketExpected",e[e.EndOfFileExpected=9]="EndOfFileExpected",e[e.InvalidCommentToken=10]="InvalidCommentToken",e[e.UnexpectedEndOfComment=11]="UnexpectedEndOfComment",e[e.UnexpectedEndOfString=12]="UnexpectedEndOfString",e[e.UnexpectedEndOfNumber=13]="UnexpectedEndOfNumber",e[e.InvalidUnicode=14]="InvalidUnicode",e[e.InvalidEscapeCharacter=15]="InvalidEscapeCharacter",e[e.InvalidCharacter=16]="InvalidCharacter"})(w_||(w_={}));function v_(e){switch(e){case 1:return"InvalidSymbol";case 2:return"InvalidNumberFormat";case 3:return"PropertyNameExpected";case 4:return"ValueExpected";case 5:return"ColonExpected";case 6:return"CommaExpected";case 7:return"CloseBraceExpected";case 8:return"CloseBracketExpected";case 9:return"EndOfFileExpected";case 10:return"InvalidCommentToken";case 11:return"UnexpectedEndOfComment";case 12:return"UnexpectedEndOfString";case 13:return"UnexpectedEndOfNumber";case 14:return"InvalidUnicode";case 15:return"InvalidEscapeCharacter";case 16:return"InvalidCharacter"}return"<unknown ParseErrorCode>"}var XO=new RegExp("^\\p{ID_Start}","u"),e$=new RegExp("^\\p{ID_Continue}","u"),x_=new Uint8Array(128),Nl=new Uint8Array(128);for(let e=0;e<128;e++)n$(e)||e===95?x_[e]=Nl[e]=1:(Ds(e)||e===45)&&(Nl[e]=1);function Jr(e,n,t){let r=n;if(r<t&&!x_[e.charCodeAt(r)]&&e.charCodeAt(r)<128)return 0;for(;r<t;){let s=e.charCodeAt(r);if(s<128){if(Nl[s]===0)break;r++}else{let i=e.codePointAt(r),o=String.fromCodePoint(i);if(!(r>n?e$:XO).test(o))break;r+=o.length}}return r-n}function Ds(e){return e>=48&&e<=57}function S_(e){return Ds(e)||e>=97&&e<=102||e>=65&&e<=70}function n$(e){return e>=97&&e<=122||e>=65&&e<=90}function nr(e){return e===32||e>=9&&e<=13?!0:e<128?!1:e===133||e===160||e===5760||e>=8192&&e<=8202||e===8232||e===8233||e===8239||e===8287||e===12288}function Pl(e){let n=0;for(;n<e.length&&nr(e.charCodeAt(n));)n++;return n}function A_(e){return e.slice(Pl(e))}function Ma(e){let n=e.length;for(;n>0&&nr(e.charCodeAt(n-1));)n--;return e.slice(0,n)}var t$=/[\u0300-\uffff]/;function dt(e){return t$.test(e)?e.normalize("NFC"):e}var Pn=256,$n=257,un=258,Ii=259,Gr=260,jl=261,Dl=262,Ll=263,Wl=264,Fl=265,Bl=266,zl=267,Vi=268,Ca=269,Ul=270,Ia=271,Wt=272,Ee=class{message;start;end;bound;constructor(n,t,r=!1){this.message=n,this.start=t.start,this.end=t.end,this.bound=r}},O_=200,$_=500,Ni=200,tr=class{text;limit;comments=[];refusals=[];noted=0;token=Pn;start=0;end=0;newlineAt=-1;newlines=!0;depth=0;height=0;openCommentFrom=Number.POSITIVE_INFINITY;openMarkers=new Map;constructor(n){this.text=n,this.limit=n.length}peek(){return this.newlineAt>=0&&this.newlines?$n:this.token}here(){return this.peek()===$n?{start:this.newlineAt,end:this.newlineAt+1}:{start:this.start,end:this.end}}word(){return this.text.slice(this.start,this.end)}isWord(n){return this.token===un&&this.peek()===un&&this.end-this.start===n.length&&this.text.startsWith(n,this.start)}skipNewline(){this.newlineAt=-1}advance(){this.scan(this.end)}restart(n){for(;this.comments.length>0&&this.comments[this.comments.length-1].start>=n;)this.comments.pop();this.scan(n)}neverClosed(n,t){this.openMarkers.set(n,Math.min(t,this.openMarkers.get(n)??t))}isOpenFrom(n,t){return t>=(this.openMarkers.get(n)??Number.POSITIVE_INFINITY)}refuse(n,t=this.here()){throw new Ee(n,t)}note(n){this.noted++,this.refusals.length<Ni&&this.refusals.push(n)}descend(){if(++this.depth>O_)throw new Ee(`This is nested more than ${O_} levels deep. Simplify it.`,this.here(),!0)}grow(n,t){if(this.height=n+1,this.height>$_)throw new Ee(`This expression has more than ${$_} operators in one chain. Split it.`,t,!0)}scan(n){let{text:t,limit:r}=this;this.newlineAt=-1;let s=n;for(;s<r;s++){let i=t.charCodeAt(s);if(!(i===32||i===9))if(i===10)this.newlineAt<0&&(this.newlineAt=s);else if(i===13&&t.charCodeAt(s+1)===10&&s+1<r)this.newlineAt<0&&(this.newlineAt=s),s++;else if(i===35||i===47&&t.charCodeAt(s+1)===47)s=this.lineComment(s);else if(i===47&&t.charCodeAt(s+1)===42){let o=s<this.openCommentFrom?t.indexOf("*/",s+2):-1;if(o<0){this.openCommentFrom=Math.min(s,this.openCommentFrom);break}this.comments.push({text:t.slice(s,o+2),start:s,end:o+2}),s=o+1}else break}if(this.start=s,s>=r){this.token=Pn,this.start=this.end=r;return}this.token=this.tokenAt(s)}lineComment(n){let{text:t,limit:r}=this,s=t.indexOf(`
`,n);s<0&&(s=r);let i=s>n&&t.charCodeAt(s-1)===13?s-1:s;return this.comments.push({text:t.slice(n,i),start:n,end:i}),s<r&&this.newlineAt<0&&(this.newlineAt=i),s}tokenAt(n){let{text:t,limit:r}=this,s=t.charCodeAt(n),i=n+1<r?t.charCodeAt(n+1):-1;if(this.end=n+1,s===34)return Gr;if(Ds(s))return this.end=r$(t,n,r),Ii;let o=Jr(t,n,r);if(o>0)return this.end=n+o,un;switch(s){case 60:if(i===60){let a=Va(t,n,r);if(a>0)return this.end=a,jl}return i===61?this.two(Wl):s;case 62:return i===61?this.two(Fl):s;case 61:return i===61?this.two(Dl):i===62?this.two(Ul):s;case 33:return i===61?this.two(Ll):s;case 38:return i===38?this.two(Bl):Wt;case 124:return i===124?this.two(zl):Wt;case 58:return i===58?this.two(Vi):s;case 46:return i===46&&n+2<r&&t.charCodeAt(n+2)===46?(this.end=n+3,Ca):s;case 126:return i===125?this.two(Ia):Wt;case 123:case 125:case 91:case 93:case 40:case 41:case 44:case 42:case 47:case 37:case 43:case 45:case 63:return s;default:return s>=55296&&s<56320&&n+1<r&&(this.end=n+2),Wt}}two(n){return this.end=this.start+2,n}};function r$(e,n,t){let r=n+1;for(let s=r;s<t;){let i=e.charCodeAt(s);if(Ds(i))r=++s;else if(i===46)s++;else if(i===101||i===69){let o=e.charCodeAt(s+1),a=o===43||o===45?s+2:s+1;if(a>=t||!Ds(e.charCodeAt(a)))break;r=s=a+1}else break}return r}function Va(e,n,t){if(e.charCodeAt(n)!==60||e.charCodeAt(n+1)!==60)return 0;let r=e.charCodeAt(n+2)===45?n+3:n+2,s=Jr(e,r,t);if(s===0)return 0;let i=e.charCodeAt(r+s)===13?r+s+1:r+s;return i<t&&e.charCodeAt(i)===10?i+1:0}function E_(e,n){let t=e.token===un?e.word():"";switch(t){case"if":return e.advance(),{kind:"if",condition:Te(e),start:n,end:n};case"for":return e.advance(),{kind:"for",...ql(e),collection:Te(e),start:n,end:n};case"else":case"endif":case"endfor":return e.advance(),{kind:t,start:n,end:n};default:return e.refuse("After %{ must follow if, else, endif, for or endfor. For a literal %{ write %%{.")}}function ql(e){let n=()=>{e.peek()!==un&&e.refuse('The name of a variable is expected here, as in "for key, value in".');let s=e.word();return e.advance(),s},t,r=n();return e.peek()===44&&(e.advance(),t=r,r=n()),e.isWord("in")||e.refuse('The word "in" is expected here, between the names of "for" and the collection.'),e.advance(),{keyName:t,valueName:r}}var Na=class{deepest=0;next=0;level=0;lexer;pieces;constructor(n,t){this.lexer=n,this.pieces=t}parts(n){let t=[];for(;;this.next++){let r=this.pieces[this.next];if(r===void 0)return n.length>0&&this.unbalanced(this.pieces[this.next-1],n),t;if(r.kind==="text"||r.kind==="interpolation")t.push(r);else if(r.kind==="if"||r.kind==="for")t.push(this.directive(r));else{if(n.includes(r.kind))return t;this.unbalanced(r,n)}}}unbalanced(n,t){this.lexer.refuse(t.length>0?`A directive before this is not closed. Write %{ ${t[t.length-1]} }.`:"This directive closes none. Remove it, or write the %{ if } or %{ for } that it belongs to.",n)}directive(n){this.lexer.descend(),this.deepest=Math.max(this.deepest,++this.level),this.next++;let t;if(n.kind==="if"){let r=this.parts(["else","endif"]),s=[];this.pieces[this.next].kind==="else"&&(this.next++,s=this.parts(["endif"])),t={...n,then:r,else:s,end:this.pieces[this.next].end}}else t={...n,body:this.parts(["endfor"]),end:this.pieces[this.next].end};return this.level--,this.lexer.depth--,t}};function R_(e,n,t){let r=n;for(;e.peek()===Vi;)e.advance(),e.peek()!==un&&e.refuse('The name of a function is expected here, behind "::".'),r+=`::${e.word()}`,e.advance();e.peek()!==40&&e.refuse("An opening parenthesis is expected here, behind the name of the function.");let s=Pa(e,!1),i=[],o=!1,a=0;for(;e.peek()!==41;)i.push(Te(e)),a=Math.max(a,e.height),e.peek()===Ca?(o=!0,e.advance(),e.peek()!==41&&e.refuse('A closing parenthesis is expected here, behind the last argument "...".')):e.peek()===44?e.advance():e.peek()!==41&&e.refuse("A comma or a closing parenthesis is expected here, behind the argument.");let{end:c}=e;Kr(e,s);let d={kind:"call",name:r,args:i,expandLast:o,start:t,end:c};return e.grow(a,d),d}function Pa(e,n){let t=e.newlines;return e.newlines=n,e.advance(),t}function Kr(e,n){e.advance(),e.newlines=n}function T_(e){let{start:n}=e,t=Pa(e,!1),r=Te(e);e.peek()!==41&&e.refuse("A closing parenthesis is expected here.");let{end:s,height:i}=e;Kr(e,t);let o={kind:"parentheses",inner:r,start:n,end:s};return e.grow(i,o),o}function M_(e){let{start:n}=e,t=Pa(e,!1);if(e.isWord("for"))return I_(e,n,t,93);let r=[],s=0;for(;e.peek()!==93;)r.push(Te(e)),s=Math.max(s,e.height),e.peek()===44?e.advance():e.peek()!==93&&e.refuse("A comma or a closing bracket is expected here, behind the item.");let{end:i}=e;Kr(e,t);let o={kind:"tuple",items:r,start:n,end:i};return e.grow(s,o),o}function C_(e){let{start:n}=e,t=Pa(e,!1);if(e.isWord("for"))return I_(e,n,t,125);e.newlines=!0;let r=[],s=0;for(;e.peek()===$n&&e.skipNewline(),e.peek()!==125;){let a=s$(Te(e));s=Math.max(s,e.height),e.peek()!==61&&e.peek()!==58&&e.refuse("An equals sign is expected here, between the key and its value. A key with dots or spaces needs quotes."),e.advance();let c=Te(e);s=Math.max(s,e.height),r.push({key:a,value:c,start:a.start,end:c.end}),e.peek()===44?e.advance():e.peek()!==$n&&e.peek()!==125&&e.refuse("A comma, a new line or a closing brace is expected here, behind the value.")}let{end:i}=e;Kr(e,t);let o={kind:"object",items:r,start:n,end:i};return e.grow(s,o),o}function s$(e){let{start:n,end:t}=e;return e.kind==="variable"?{kind:"literal",value:dt(e.name),start:n,end:t}:e.kind==="literal"&&(e.value===null||typeof e.value=="boolean")?{kind:"literal",value:String(e.value),start:n,end:t}:e}function I_(e,n,t,r){e.advance();let s=ql(e),i=Te(e),{height:o}=e;e.peek()!==58&&e.refuse('A colon is expected here, behind the collection of "for".'),e.advance();let a=Te(e);o=Math.max(o,e.height);let c;e.peek()===Ul&&(r===93&&e.refuse("A list takes no keys. Write { for \u2026 : key => value } for an object."),c=a,e.advance(),a=Te(e),o=Math.max(o,e.height));let d=e.peek()===Ca;d&&(r===93&&e.refuse('Only an object can be grouped by "...". Remove it.'),e.advance());let f;e.isWord("if")&&(e.advance(),f=Te(e),o=Math.max(o,e.height)),e.peek()!==r&&e.refuse("The end of the for-expression is expected here: close its bracket.");let l={start:n,end:e.end};return c===void 0&&r===125&&e.refuse("An object needs keys. Write { for \u2026 : key => value }, or [ for \u2026 ] for a list.",a),Kr(e,t),e.grow(o,l),c===void 0?{kind:"for-tuple",...s,collection:i,value:a,condition:f,...l}:{kind:"for-object",...s,collection:i,key:c,value:a,condition:f,grouped:d,...l}}var Yr=class{lexer;pieces=[];trimNext=!1;height=0;constructor(n){this.lexer=n}text(n,t,r){this.pieces.push({kind:"text",text:this.trimNext?A_(n):n,start:t,end:r}),this.trimNext=!1}sequence(n){let{text:t}=this.lexer,r=t.charCodeAt(n);if(r!==36&&r!==37)return 0;if(t.charCodeAt(n+1)===123)return this.templateSequence(n,r===36);let s=t.charCodeAt(n+1)===r&&t.charCodeAt(n+2)===123,i=s?n+3:n+1;return this.text(s?t.slice(n+1,i):t.slice(n,i),n,i),i}templateSequence(n,t){let{lexer:r,pieces:s}=this,i=r.text.charCodeAt(n+2)===126,o=s[s.length-1];i&&o?.kind==="text"&&(o.text=Ma(o.text));let{newlines:a}=r;r.newlines=!1,r.descend(),r.scan(n+(i?3:2));let c=t?{kind:"interpolation",value:Te(r),start:n,end:n}:E_(r,n);r.depth--,r.token!==125&&r.token!==Ia&&r.refuse(t?"This interpolation must end with a closing brace here. Close it; for a literal ${ write $${.":"This directive must end with a closing brace here. Close it; for a literal %{ write %%{."),(t||c.kind==="if"||c.kind==="for")&&(this.height=Math.max(this.height,r.height)),this.trimNext=r.token===Ia;let d=r.end;return s.push({...c,end:d}),r.newlines=a,d}dedent(){let n=Number.POSITIVE_INFINITY,t=!0,r=[];for(let s of this.pieces){if(t)if(t=!1,s.kind==="text"){let i=Pl(s.text);(i<s.text.length||!s.text.endsWith(`
`))&&(r.push(s),n=Math.min(n,i))}else n=0;s.kind==="text"&&s.text.endsWith(`
`)&&(t=!0)}if(n>0)for(let s of r)s.text=s.text.slice(n)}finish(n,t){let r=i$(this.pieces),[s]=r;return this.lexer.height=1,s===void 0?{kind:"literal",value:"",start:n,end:t}:s.kind==="text"&&r.length===1?{kind:"literal",value:s.text,start:n,end:t}:(this.lexer.grow(this.height,{start:n,end:t}),{kind:"template",parts:this.foldedParts(r),start:n,end:t})}foldedParts(n){if(n.every(o$))return n;let t=new Na(this.lexer,n),r=t.parts([]);return this.lexer.height+=t.deepest,r}};function i$(e){let n=[];for(let t=0;t<e.length;t++){let r=e[t];if(r.kind!=="text"){n.push(r);continue}let{text:s,end:i}=r;for(let o=e[t+1];o?.kind==="text";o=e[++t+1])s+=o.text,i=o.end;n.push({kind:"text",text:dt(s),start:r.start,end:i})}return n}function o$(e){return e.kind==="text"||e.kind==="interpolation"}function V_(e){let{text:n,start:t,limit:r}=e,s=n.charCodeAt(t+2)===45,i=Ma(n.slice(t+(s?3:2),e.end)),o={start:t,end:e.end-1},a=new Yr(e),c=e.end,d=-1,f=r;for(e.isOpenFrom(i,c)&&Hl(e,i,o);d<0;){let p=n.indexOf(`
`,c);f=p<0?r:p;let u=a$(n,c,f,i);u>0&&p<0&&e.note(new Ee(`The line of the closing marker ${i} has no line end. End the file with a newline.`,{start:u-i.length,end:u})),u>0?d=u:p<0?Hl(e,i,o):c=c$(a,c,i,o)}s&&a.dedent();let l=a.finish(t,d);return e.scan(f),l}function Hl(e,n,t){e.neverClosed(n,t.start),e.refuse(`No line closes this heredoc. Put ${n} alone on the line behind its text.`,t)}function a$(e,n,t,r){let s=a=>nr(e.charCodeAt(a))&&(e.charCodeAt(a)!==13||a+1===t),i=n;for(;i<t&&s(i);)i++;if(!e.startsWith(r,i))return 0;let o=i+r.length;if(o>t)return 0;for(i=o;i<t;i++)if(!s(i))return 0;return o}function c$(e,n,t,r){let{lexer:s}=e,{text:i,limit:o}=s,a=n,c=n;for(;c<o;){let d=i.charCodeAt(c);if(d===10)return e.text(i.slice(a,c+1),a,c+1),c+1;d===36||d===37?(c>a&&e.text(i.slice(a,c),a,c),a=c=e.sequence(c)):d===13&&i.charCodeAt(c+1)!==10?s.refuse("A carriage return stands here without a line feed. Save the file with line ends \\n or \\r\\n.",{start:c,end:c+1}):c++}return Hl(s,t,r)}function N_(e,n,t){let r=e.text.slice(n,t),s="",i=0;for(let o=r.indexOf("\\");o>=0;o=r.indexOf("\\",i)){s+=r.slice(i,o);let a=l$(r,o);typeof a=="string"?(e.note(new Ee(a,{start:n+o,end:Math.min(n+o+2,t)})),s+=r.slice(o,o+2),i=o+2):(s+=a.character,i=o+a.length)}return s+r.slice(i)}var d$={n:`
`,r:"\r",t:"	",'"':'"',"\\":"\\"};function l$(e,n){let t=e[n+1]??"",r=d$[t];if(r!==void 0)return{character:r,length:2};if(t!=="u"&&t!=="U")return'This is no escape sequence of HCL. Write \\\\ for a backslash; the others are \\n, \\r, \\t, \\", \\uNNNN and \\UNNNNNNNN.';let s=t==="u"?4:8,i=n+2;for(;i<n+2+s&&S_(e.charCodeAt(i));)i++;if(i<n+2+s)return`\\${t} must be followed by ${s} hexadecimal digits.`;let o=Number.parseInt(e.slice(n+2,i),16);return o>1114111||o>=55296&&o<=57343?"This escape names no Unicode character. Write the character itself, or \\UNNNNNNNN with its code point.":{character:String.fromCodePoint(o),length:s+2}}function Da(e){let{start:n}=e;if(e.text.charCodeAt(n)!==34)return V_(e);let t=u$(e.text,n+1);return t>=0?(e.scan(t+1),e.height=1,{kind:"literal",value:dt(e.text.slice(n+1,t)),start:n,end:t+1}):f$(e,n)}var ja=/[^"\\$%\n\r]*/y;function u$(e,n){return ja.lastIndex=n,ja.test(e),e.charCodeAt(ja.lastIndex)===34?ja.lastIndex:-1}function f$(e,n){let{text:t,limit:r}=e,s=new Yr(e),i=!1,o=n+1;for(;;){let d=o<r?t.charCodeAt(o):-1;if(d===34)break;(d===-1||d===10||d===13)&&P_(e,n,o);let f=s.sequence(o);if(f>0){o=f;continue}let l=o;for(;o<r;){let u=t.charCodeAt(o);if(u===34||u===36||u===37||u===10||u===13)break;if(u===92){let m=t.charCodeAt(o+1);(o+1===r||m===10||m===13)&&P_(e,n,o+1),o++}o++}let{noted:p}=e;s.text(N_(e,l,o),l,o),i||=e.noted>p}let a=o+1;if(i)return e.scan(a),e.height=1,{kind:"invalid",start:n,end:a};let c=s.finish(n,a);return e.scan(a),c}function P_(e,n,t){e.refuse("This string has no closing quote on its line. Add it; for text of several lines write \\n or a heredoc (<<EOT).",{start:n,end:t})}function La(e,n){let{text:t,limit:r}=e,s=new Yr(e),i=n,o=n;for(;o<r;){let a=t.charCodeAt(o);a===36||a===37?(o>i&&s.text(t.slice(i,o),i,o),i=o=s.sequence(o)):a===10?(o++,s.text(t.slice(i,o),i,o),i=o):o++}return o>i&&s.text(t.slice(i,o),i,o),s.finish(n,r)}function Jl(e,n){let t=n;for(;;){let r=e.peek();if(r===46)t=p$(e,t);else if(r===91)t=m$(e,t);else return t;t.kind!=="splat"&&e.grow(e.height,t)}}function p$(e,n){let t=e.start;if(e.advance(),e.peek()!==42)return j_(e,n);let r=e.height,s={kind:"splat-item",start:t,end:e.end};for(e.advance(),e.height=1;e.peek()===46;)e.advance(),s=j_(e,s),e.grow(e.height,s);let i={kind:"splat",on:n,each:s,start:n.start,end:s.end};return e.grow(Math.max(r,e.height),i),i}function j_(e,n){let{start:t,end:r}=e;if(e.peek()===un){let i=e.word();return e.advance(),{kind:"attribute-of",on:n,name:i,nameSpan:{start:t,end:r},start:n.start,end:r}}if(e.peek()!==Ii)return e.refuse("The name of an attribute is expected here, behind the dot.");e.word().includes(".")&&e.refuse("Two indexes can not be written with dots. Write them in brackets: [0][1].");let s=Gl(e);return e.advance(),{kind:"index",on:n,key:s,start:n.start,end:r}}function m$(e,n){let t=e.start,r=e.height,s=e.newlines;if(e.advance(),e.peek()===42){e.advance(),e.peek()!==93&&e.refuse("A closing bracket is expected here, behind the star of the splat.");let a={kind:"splat-item",start:t,end:e.end};e.advance(),e.height=1,e.descend();let c=Jl(e,a);e.depth--;let d={kind:"splat",on:n,each:c,start:n.start,end:c.end};return e.grow(Math.max(r,e.height),d),d}e.newlines=!1;let i=Te(e);e.peek()!==93&&e.refuse("A closing bracket is expected here, behind the index.");let{end:o}=e;return Kr(e,s),e.height=Math.max(r,e.height),{kind:"index",on:n,key:i,start:n.start,end:o}}var D_=300,L_=4;function Te(e){e.descend();let n=W_(e,1),t=n;if(e.peek()===63){let{height:r}=e;e.advance();let s=Te(e);r=Math.max(r,e.height),e.peek()!==58&&e.refuse("The second half of a conditional is missing: condition ? one : other."),e.advance();let i=Te(e);t={kind:"conditional",condition:n,then:s,else:i,start:n.start,end:i.end},e.grow(Math.max(r,e.height),t)}return e.depth--,t}function h$(e){switch(e){case zl:return 1;case Bl:return 2;case Dl:case Ll:return 3;case 60:case 62:case Wl:case Fl:return 4;case 43:case 45:return 5;case 42:case 47:case 37:return 6;default:return 0}}function W_(e,n){let t=F_(e);for(;;){let r=h$(e.peek());if(r<n||r===0)return t;let s=e.word(),{height:i}=e;e.advance();let o=W_(e,r+1);t={kind:"binary",operator:s,left:t,right:o,start:t.start,end:o.end},e.grow(Math.max(i,e.height),t)}}function F_(e){return Jl(e,g$(e))}function g$(e){let{start:n}=e;switch(e.peek()){case Gr:case jl:return Da(e);case un:return y$(e);case Ii:{let t=Gl(e);return e.advance(),e.height=1,t}case 45:case 33:{let t=e.token===45?"-":"!";e.advance(),e.descend();let r=F_(e);e.depth--;let s={kind:"unary",operator:t,operand:r,start:n,end:r.end};return e.grow(e.height,s),s}case 40:return T_(e);case 91:return M_(e);case 123:return C_(e);case Pn:case $n:return e.refuse("An expression is expected here, but the line ends. Write the value on this line.");case Wt:return e.refuse(Wa(e.text.charCodeAt(n)));default:return e.refuse('An expression is expected here. Write a value, such as "text", 1, true, [ \u2026 ] or { \u2026 }.')}}function Wa(e){return e===39?"Single quotes make no string. Write double quotes.":e===8220||e===8221?"Curly quotes make no string. Write straight double quotes.":e===59?"A semicolon separates nothing in HCL. Put each argument on its own line, and commas between values.":e===38?'HCL has no bitwise operators. Write && for "and".':e===124?'HCL has no bitwise operators. Write || for "or".':e===96?"Backticks make no string. Write double quotes, or a heredoc (<<EOT).":"This character means nothing in HCL. Remove it, or put the text into double quotes."}function Gl(e){let{start:n,end:t}=e,r=e.word(),s="",i=!1,o=/^(\d+)(?:\.(\d*))?(?:[eE][+-]?(\d+))?$/.exec(r);return o===null?s="This is no number. Write digits, with at most one point and one exponent.":(o[1].length+(o[2]?.length??0)>D_||(o[3]?.length??0)>L_)&&(s=`This number has more than ${D_} digits, or more than ${L_} in its exponent. It is not read.`,i=!0),s===""?{kind:"literal",value:{number:r},start:n,end:t}:(e.note(new Ee(s,{start:n,end:t},i)),{kind:"invalid",start:n,end:t})}function y$(e){let{start:n,end:t}=e,r=e.word();e.advance();let s=e.peek();return s===40||s===Vi?R_(e,r,n):(e.height=1,r==="true"||r==="false"?{kind:"literal",value:r==="true",start:n,end:t}:r==="null"?{kind:"literal",value:null,start:n,end:t}:{kind:"variable",name:r,start:n,end:t})}function Yl(e,n,t,r){let{start:s,end:i}=n,o=e.slice(s+1,i-1);if(!o.includes("\\"))return t==="literal"||t==="template"&&!/[$%]\{/.test(o)?{kind:"literal",value:dt(o),start:s,end:i}:Kl(e.slice(0,i-1),s+1,n,t,r);let{decoded:a,offsets:c}=b$(e,n);if(t==="literal"||t==="template"&&!/[$%]\{/.test(a))return{kind:"literal",value:dt(a),start:s,end:i};let d=[],f=Kl(a,0,{start:0,end:a.length},t,d);for(let l of d)r.push(new Ee(l.message,_$(l,c),l.bound));return Fa(f,l=>c[l]??i-1),{...f,start:s,end:i}}function Kl(e,n,t,r,s){let i=new tr(e);try{let o;if(r==="reference"){if(e.startsWith("${",n))return Kl(e,n,t,"template",s);i.newlines=!1,i.restart(n),o=Te(i),i.peek()!==Pn&&i.refuse("The expression ends before this. Remove what follows it.")}else o=La(i,n);return s.push(...i.refusals),r==="reference"?o:{...o,start:t.start,end:t.end}}catch(o){if(!(o instanceof Ee))throw o;return s.length<Ni&&s.push(o),{kind:"invalid",start:t.start,end:t.end}}}function _$(e,n){let t=n[e.start]??n[n.length-1];return{start:t,end:Math.max(t,n[e.end]??n[n.length-1])}}function b$(e,n){let t=[],r=[],s=n.end-1;for(let i=n.start+1;i<s;){let o=e[i]!=="\\"?1:e[i+1]==="u"?6:2,a=e.slice(i,Math.min(i+o,s));t.push(o===1?a:w$(a)),r.push(i),i+=o}return r.push(s),{decoded:t.join(""),offsets:r}}function w$(e){return e[1]==="u"?String.fromCharCode(Number.parseInt(e.slice(2),16)||65533):{n:`
`,r:"\r",t:"	",b:"\b",f:"\f"}[e[1]??""]??e.slice(1)}function Fa(e,n){if(typeof e!="object"||e===null)return;let t=e;for(let r of Object.keys(t)){let s=t[r];typeof s=="object"?Fa(s,n):(r==="start"||r==="end")&&typeof s=="number"&&(t[r]=typeof n=="function"?n(s):n[r])}}var B_=200,k$=300;function Ba(e,n){let t=new Ql(e);return{file:t.file(n),refusals:t.refusals}}var Ql=class{refusals=[];text;comments=[];broken=[];constructor(n){this.text=n}file(n){let{text:t,comments:r}=this,s={start:0,end:t.length},i=v$(t);if(i>=0)return this.refuse(`This is nested more than ${B_} levels deep. Simplify it.`,{start:i,end:i+1}),{body:{items:[],...s,incomplete:!0},comments:r};let o=[],a=k_(t,o,{disallowComments:!0,allowTrailingComma:!1,allowEmptyContent:!1});for(let f of o){let l=Math.min(f.offset,t.length);this.refuse(S$(f),{start:l,end:Math.min(l+f.length,t.length)}),this.broken.push(l)}let c=[];for(let f of this.objects(a))c.push(...this.items(f,n));let d=o.length>0||a===void 0;return{body:d?{items:c,...s,incomplete:d}:{items:c,...s},comments:r}}refuse(n,t){this.refusals.length<Ni&&this.refusals.push(new Ee(n,t))}objects(n){return n===void 0||n.type==="null"?[]:n.type==="object"?[n]:n.type==="array"?(n.children??[]).flatMap(t=>this.objects(t)):(this.refuse("A JSON object, or a list of them, is expected here.",wt(n)),[])}items(n,t){let r=[],s=new Set;for(let i of n.children??[]){let[o,a]=i.children??[];if(o===void 0)continue;let c=String(o.value);if(c==="//"){a?.type==="string"&&this.comments.push({text:`// ${a.value}`,...wt(a)});continue}let d=Object.hasOwn(t.blocks,c)?t.blocks[c]:void 0;if(d!==void 0){r.push(...this.blocks(c,d,[],o,a,d.labels));continue}s.has(c)&&this.refuse(`The argument ${c} is set twice. Remove one.`,wt(o)),s.add(c);let f=wt(o),l=(Object.hasOwn(t.strings,c)?t.strings[c]:void 0)??t.otherStrings,p=this.expression(a,l??"template",f);r.push({kind:"attribute",name:c,nameSpan:f,value:p,start:f.start,end:p.end})}return r}blocks(n,t,r,s,i,o){let a=[];for(let c of this.objects(i)){if(o>0){for(let m of c.children??[]){let[g,h]=m.children??[];if(g===void 0||g.value==="//")continue;let _={value:String(g.value),...wt(g)};a.push(...this.blocks(n,t,[...r,_],g,h,o-1))}continue}let d=wt(s),{start:f,end:l}=wt(c),p=c===i,u=this.body(c,t.body);a.push({kind:"block",type:n,labels:r,header:d,body:u,start:p?d.start:f,end:l})}return a}body(n,t){let{start:r,end:s}=wt(n),i={items:this.items(n,t),start:r+1,end:Math.max(r+1,s-1)},o=this.broken.some(a=>a>=r&&a<=s);return o?{...i,incomplete:o}:i}expression(n,t,r){if(n===void 0)return{kind:"invalid",start:r.end,end:r.end};let{start:s,end:i}=wt(n);switch(n.type){case"string":return Yl(this.text,{start:s,end:i},t,this.refusals);case"number":return this.number(s,i);case"boolean":return{kind:"literal",value:n.value===!0,start:s,end:i};case"null":return{kind:"literal",value:null,start:s,end:i};case"array":return{kind:"tuple",items:(n.children??[]).map(a=>this.expression(a,t,{start:s,end:s})),start:s,end:i};case"object":return{kind:"object",items:this.objectItems(n,t),start:s,end:i};default:return{kind:"invalid",start:s,end:i}}}objectItems(n,t){let r=[];for(let s of n.children??[]){let[i,o]=s.children??[];if(i===void 0)continue;let a=wt(i),c=t==="template"?Yl(this.text,a,t,this.refusals):{kind:"literal",value:dt(String(i.value)),...a},d=this.expression(o,t,a);r.push({key:c,value:d,start:a.start,end:d.end})}return r}number(n,t){let r=this.text.slice(n,t),s=r.startsWith("-"),i=s?r.slice(1):r;if(i.length>k$||/[eE][+-]?\d{5}/.test(i))return this.refuse("This number has too many digits and is not read.",{start:n,end:t}),{kind:"invalid",start:n,end:t};let o={kind:"literal",value:{number:i},start:s?n+1:n,end:t};return s?{kind:"unary",operator:"-",operand:o,start:n,end:t}:o}};function wt(e){return{start:e.offset,end:e.offset+e.length}}function v$(e){let n=0;for(let t=0;t<e.length;t++){let r=e.charCodeAt(t);if(r===34)for(t++;t<e.length&&e.charCodeAt(t)!==34&&e.charCodeAt(t)!==10;t++)e.charCodeAt(t)===92&&t++;else if(r===123||r===91){if(++n>B_)return t}else(r===125||r===93)&&n--}return-1}var x$={InvalidCommentToken:'JSON has no comments. Use a property named "//".',PropertyNameExpected:"A property name in double quotes is expected here. A comma before it may be one too many.",ValueExpected:"A JSON value is expected here. A comma before it may be one too many.",ColonExpected:"A colon is expected here, between the property name and its value.",CommaExpected:"A comma is expected here.",CloseBraceExpected:"A closing brace is expected here.",CloseBracketExpected:"A closing bracket is expected here.",EndOfFileExpected:"The JSON value ends before this. Remove what follows it.",UnexpectedEndOfString:"This string has no closing quote on its line.",UnexpectedEndOfNumber:"This is no JSON number.",InvalidNumberFormat:"This is no JSON number.",InvalidUnicode:"This is no escape sequence of JSON.",InvalidEscapeCharacter:"This is no escape sequence of JSON.",InvalidCharacter:"This control character must be escaped in a JSON string."};function S$(e){return x$[v_(e.error)]??"This is no JSON."}var ji={blocks:{},strings:{}},Zl={blocks:{},strings:{configuration_aliases:"reference"},otherStrings:"literal"},z_={blocks:{},strings:{}},eu={labels:1,body:{blocks:{content:{labels:0,body:z_}},strings:{iterator:"reference"}}};z_.blocks.dynamic=eu;var Pi={labels:0,body:ji},nu={labels:0,body:ji},Xl={labels:0,body:{blocks:{precondition:Pi,postcondition:Pi,action_trigger:{labels:0,body:ji}},strings:{ignore_changes:"reference",replace_triggered_by:"reference"}}},U_={labels:1,body:{blocks:{connection:nu},strings:{when:"reference",on_failure:"reference"}}},za={labels:2,body:{blocks:{lifecycle:Xl,provisioner:U_,connection:nu,dynamic:eu},strings:{depends_on:"reference",provider:"reference"}}},Ua={blocks:{resource:za,data:za,ephemeral:za,variable:{labels:1,body:{blocks:{validation:Pi},strings:{type:"reference",default:"literal",description:"literal"}}},output:{labels:1,body:{blocks:{precondition:Pi},strings:{depends_on:"reference",description:"literal"}}},module:{labels:1,body:{blocks:{lifecycle:Xl},strings:{depends_on:"reference",providers:"reference"}}},provider:{labels:1,body:{blocks:{dynamic:eu},strings:{alias:"literal",version:"literal"}}},check:{labels:1,body:{blocks:{data:za,assert:Pi},strings:{}}},locals:{labels:0,body:ji},terraform:{labels:0,body:{blocks:{backend:{labels:1,body:Zl},cloud:{labels:0,body:{blocks:{workspaces:{labels:0,body:Zl}},strings:{}}},required_providers:{labels:0,body:Zl},provider_meta:{labels:1,body:ji}},strings:{required_version:"literal"}}},moved:{labels:0,body:{blocks:{},strings:{from:"reference",to:"reference"}}},import:{labels:0,body:{blocks:{},strings:{to:"reference",provider:"reference"}}},removed:{labels:0,body:{blocks:{lifecycle:Xl,provisioner:U_,connection:nu},strings:{from:"reference"}}}},strings:{}},q_={blocks:{},strings:{},otherStrings:"literal"};function J_(e,n,t){let r=n-H_(e,n),s=A$(e,n,r);if(s>=t)return{at:s,lost:!1};let i=Va(e,t,e.length)>0,o=H_(e,t);for(o<=n&&(o=ru(e,o));o<e.length;o=ru(e,o)){let a=K_(e,o),c=a-o;if(e.charCodeAt(a)===125){if(c<r)return{at:a,lost:!0};if(c===r)return{at:a+1,lost:!0}}else{if(!i&&c<=r&&qa(e,a))return{at:a,lost:!0};if(c===0&&iu(e,o))return{at:o,lost:!0}}}return{at:e.length,lost:!0}}var su=new Set(["resource","data","ephemeral","variable","output","module","provider","locals","terraform","moved","import","removed","check","action"]);function iu(e,n){if(n>0&&e.charCodeAt(n-1)!==10)return!1;let t=Jr(e,n,e.length);return su.has(e.slice(n,n+t))&&G_(e,n)==="block"}function qa(e,n){return G_(e,n)!==void 0}function G_(e,n){let t=Jr(e,n,e.length);if(t===0)return;let r=tu(e,n+t);if(e.charCodeAt(r)===61){let s=e.charCodeAt(r+1);return s===61||s===62?void 0:"attribute"}for(;;){let s=e.charCodeAt(r);if(s===123)return"block";if(s===34){for(r++;r<e.length&&e.charCodeAt(r)!==34&&e.charCodeAt(r)!==10;)r++;if(e.charCodeAt(r)!==34)return;r++}else{if(t=Jr(e,r,e.length),t===0)return;r+=t}r=tu(e,r)}}function tu(e,n){let t=n;for(;e.charCodeAt(t)===32||e.charCodeAt(t)===9;)t++;return t}function K_(e,n){return tu(e,n)}function H_(e,n){return n===0?0:e.lastIndexOf(`
`,n-1)+1}function ru(e,n){let t=e.indexOf(`
`,n);return t<0?e.length:t+1}var Y_=-125;function A$(e,n,t){let r=[];for(let s=n;s<e.length;s++){let i=e.charCodeAt(s),o=r[r.length-1];if(o===34&&i!==10){i===92?s++:i===34?r.pop():(i===36||i===37)&&(s=O$(e,s,i,r));continue}switch(i){case 10:{if(o===34&&r.pop(),r.length===0)return s;let a=K_(e,s+1);if(a-s-1<=t&&qa(e,a))return-1;break}case 35:s=Ls(e,s)-1;break;case 47:if(e.charCodeAt(s+1)===47)s=Ls(e,s)-1;else if(e.charCodeAt(s+1)===42){let a=e.indexOf("*/",s+2);if(a<0)return-1;s=a+1}break;case 39:{let a=e.indexOf("'",s+1);a>0&&a<Ls(e,s)&&(s=a);break}case 60:{let a=Va(e,s,e.length);if(a>0&&(s=$$(e,s,a)-1,s<0))return-1;break}case 34:r.push(34);break;case 123:r.push(125);break;case 91:r.push(93);break;case 40:r.push(41);break;case 125:if(o===void 0)return s;if(o!==125&&o!==Y_)return-1;r.pop();break;case 93:case 41:if(o===i)r.pop();else if(o!==void 0)return-1;break}}return r.length===0?e.length:-1}function O$(e,n,t,r){return e.charCodeAt(n+1)===123?(r.push(Y_),n+1):e.charCodeAt(n+1)===t&&e.charCodeAt(n+2)===123?n+2:n}function Ls(e,n){let t=e.indexOf(`
`,n);return t<0?e.length:t}function $$(e,n,t){let r=e.slice(n+2,t).trim().replace(/^-/,"");for(let s=t;s<e.length;s=ru(e,s)){let i=s;for(;i<e.length&&e.charCodeAt(i)!==10&&nr(e.charCodeAt(i));)i++;let o=Ls(e,s);if(e.startsWith(r,i)&&e.slice(i,o).trim()===r)return o}return 0}var E$=100;function Di(e){try{return new Ha(e,"trusting").file()}catch(n){if(!(n instanceof Ee))throw n;return new Ha(e,"recovering").file()}}var ou=class{few=[];many;add(n){return this.many===void 0&&this.few.length===16&&(this.many=new Set(this.few)),this.many?.has(n)??this.few.includes(n)?!1:(this.many===void 0?this.few.push(n):this.many.add(n),!0)}},Ha=class{lexer;text;recovering;top;constructor(n,t){this.text=n,this.lexer=new tr(n),this.recovering=t==="recovering",this.top={items:[],start:0,end:n.length}}file(){let{lexer:n,top:t}=this;return n.scan(0),this.readItems(t,void 0,!1),{file:{body:t,comments:n.comments},refusals:n.refusals}}readItems(n,t,r){let{lexer:s}=this,i=new ou,o=!0,a=r;for(;;){s.peek()===$n&&(a&&this.complain("A block that begins on one line must end there. Put its contents on lines of their own."),a=!1,o=!0,s.skipNewline());let c=s.peek();if(c===Pn||this.recovering&&t!==void 0&&iu(this.text,s.start)){t!==void 0&&this.unclosed(n,t);return}if(c===125&&t!==void 0){let d=a&&n.items.length===1&&n.items[0].kind==="attribute";!o&&!d&&this.complain("A new line is expected here, before the closing brace.");return}if(s.refusals.length>=E$){this.giveUp(n);return}o?o=this.readItem(n,i,a):(this.missingNewline(),o=!0)}}readItem(n,t,r){let{lexer:s}=this,{start:i,depth:o}=s;try{if(s.peek()!==un)return this.notAnItem(n);let a=s.word(),c={start:i,end:s.end};s.advance();let d=s.peek();if(d===61)return t.add(a)||this.lexer.note(new Ee(`The argument ${a} is set twice. Remove one.`,c)),this.readAttribute(n,a,c);let f=this.recovering&&d===$n&&s.token===123;d!==123&&d!==Gr&&d!==un&&!f&&s.refuse("An argument or a block is expected here: name = value, or name { \u2026 }.",c),r&&this.complain("A block on one line holds no other block. Put its contents on lines of their own.",c);let l=this.readBlock(a,c);return n.items.push(l),l.end===l.body.end}catch(a){return this.recover(a,i,o),n.incomplete=!0,!0}}readAttribute(n,t,r){let{lexer:s}=this,{depth:i}=s,o=s.end;s.advance();let a=s.peek()===$n||s.token===Pn?o:s.start;try{let c=Te(s);return this.recovering&&this.endOfValue(),n.items.push({kind:"attribute",name:t,nameSpan:r,value:c,start:r.start,end:c.end}),!1}catch(c){let{at:d,lost:f}=this.recover(c,r.start,i),l=Math.max(a,this.contentEnd(d)),p={kind:"invalid",start:a,end:l};return n.items.push({kind:"attribute",name:t,nameSpan:r,value:p,start:r.start,end:l}),f&&(n.incomplete=!0),!0}}endOfValue(){let{lexer:n}=this,t=n.peek();t===$n||t===Pn||t===125||t===44||this.atSemicolon()||qa(this.text,n.start)||n.refuse("A new line is expected here, behind the value.")}atSemicolon(){return this.lexer.token===Wt&&this.text.charCodeAt(this.lexer.start)===59}readBlock(n,t){let{lexer:r}=this,s=this.readLabels(n),i={start:t.start,end:s[s.length-1]?.end??t.end};r.descend();let o={items:[],start:r.end,end:r.end};r.advance();let a=r.peek();this.readItems(o,i,a!==$n&&a!==Pn&&a!==125),r.depth--;let c=r.token===125;o.end=c?r.start:Math.max(o.start,this.contentEnd(r.start));let d=c?r.end:o.end;return c&&r.advance(),{kind:"block",type:n,labels:s,header:i,body:o,start:t.start,end:d}}readLabels(n){let{lexer:t}=this,r=[];for(;t.peek()!==123;){let{start:s,end:i}=t;try{t.peek()===un?(r.push({value:t.word(),start:s,end:i}),t.advance()):t.peek()===Gr?r.push(this.readLabel()):t.peek()===$n&&t.token===123?(this.complain("The opening brace of a block must stand on the line of its header. Move it there.",t),t.skipNewline()):t.refuse("A label in double quotes or an opening brace is expected here.")}catch(o){if(!(o instanceof Ee)||!this.recovering||t.text.charCodeAt(s)!==34&&!su.has(n))throw o;let a=this.contentEnd(Ls(this.text,s))-1;if(a<=s||this.text.charCodeAt(a)!==123)throw o;t.note(o);let c=this.text.slice(s,a).replace(/[^\p{ID_Continue}-]/gu,"");c!==""&&r.push({value:c,start:s,end:this.contentEnd(a)}),t.newlines=!0,t.restart(a)}}return r}readLabel(){let{lexer:n}=this,{start:t}=n,r=Da(n);r.kind==="template"&&n.refuse("A label is plain text, without ${ } and %{ }. Write $${ or %%{ for the characters themselves.",r);let s=this.text.slice(t+1,r.end-1);return{value:r.kind==="literal"&&/\\|\$\$\{|%%\{/.test(s)?String(r.value):s,start:t,end:r.end}}complain(n,t=this.lexer.here()){let r=new Ee(n,{start:t.start,end:t.end});if(!this.recovering)throw r;this.lexer.note(r)}missingNewline(){let{lexer:n}=this;n.token===44?(this.complain("A comma does not separate arguments. Put each argument on its own line."),n.advance()):this.atSemicolon()?(this.complain(Wa(59)),n.advance()):this.complain("A new line is expected here: each argument and each block ends with its line.")}notAnItem(n){let{lexer:t}=this;if(t.token===125){this.complain("This closing brace closes nothing. Remove it, or look for a brace too many before it.");let r=n.items.findLast(s=>s.kind==="block");return r?.kind==="block"&&au(r.body),t.advance(),!0}return t.token===Wt&&t.refuse(Wa(this.text.charCodeAt(t.start))),t.token===Gr&&t.refuse("The name of an argument or block is written without quotes. Remove them."),t.refuse("An argument or a block is expected here: name = value, or name { \u2026 }.")}unclosed(n,t){this.complain("This block has no closing brace. Add it, or look for an opening brace too many inside.",t),au(n)}recover(n,t,r){if(!(n instanceof Ee)||!this.recovering)throw n;let{lexer:s}=this;s.note(n);let i=J_(this.text,t,n.start);return s.depth=r,s.newlines=!0,s.restart(Math.max(i.at,t+1)),i}giveUp(n){let{lexer:t}=this,r={start:t.start,end:t.end};t.note(new Ee("The rest of this file is not read, since it has too many errors before.",r,!0)),n.incomplete=!0,this.top.incomplete=!0,t.scan(t.limit)}contentEnd(n){let t=n;for(;t>0&&nr(this.text.charCodeAt(t-1));)t--;return t}};function au(e){e.incomplete=!0;for(let n of e.items)n.kind==="block"&&au(n.body)}var R$=50,T$=256*1024;function Q_(e,n,t=h_){let r=[],s=[...n.refusals],i=0,o=n.file.body.items.map(c=>{let d=s.filter(({start:u})=>u>c.start&&u<=c.end),f=`${e.text.slice(c.start,c.end)}
`;if(d.length===0||d.some(({bound:u})=>u)||i>=R$||!M$(f)||Di(f).refusals.length===0)return c;i++;let l=t(f);if("error"in l){let u=N$(e,c,l.error,d);return u!==void 0&&(s=s.map(m=>m===d[0]?u:m)),c}let p=I$(l.json,c);return p===void 0?c:(s=s.filter(u=>!d.includes(u)),r.push(C$(e,c)),p)}),a={...n.file.body,items:o};return{file:{...n.file,body:a},refusals:s,notes:r}}function M$(e){return e.length<=T$&&!/\d{301}|[eE][+-]?\d{5}/.test(e)}function C$(e,n){let t="Only HashiCorp's parser could read this, so places inside it are not exact. Please report it to dmslint with an example.",{start:r,end:s}=n.kind==="block"?n.header:n.nameSpan;return{severity:"note",code:"read-by-hcl2json",message:t,at:{source:e,start:r,end:s}}}function I$(e,n){let{file:t,refusals:r}=Ba(e,Ua),[s]=t.body.items;if(r.length>0||s===void 0||s.kind!==n.kind||t.body.items.length>1)return;let{start:i,end:o}=n.kind==="block"?n.header:n.nameSpan;if(Fa(s,{start:i,end:o}),s.kind==="attribute")return{...s,start:n.start,end:n.end,nameSpan:{start:i,end:o}};let a={...s.body,start:n.body.start,end:n.body.end};return{...s,start:n.start,end:n.end,header:{start:i,end:o},body:a}}var V$=new RegExp(`${Mi}:(\\d+),(\\d+)-(?:\\d+,)?\\d+: ([^;\\n]{1,80}); ([^]*?)(?= ${Mi}:\\d|\\]?$)`);function N$(e,n,t,r){let s=V$.exec(t);if(!t.startsWith("parse config")||s===null)return;let[,i,o,a="",c=""]=s;if(!/^[A-Za-z' /-]+$/.test(a))return;let d=Ye(e,n.start),f={line:d.line+Number(i)-1,column:Number(o)+(i==="1"?d.column-1:0)},l=r.find(({start:m})=>Ye(e,m).line===f.line),p=l?.start??D$(e.text,f.line,f.column),u=j$(c)?`${a}.`:`${a}: ${c}`;return new Ee(u,{start:p,end:l?.end??Math.min(p+1,e.text.length)})}var P$=new Set(["for","if","in","EOT","straight quote","Curly quotes","heredoc","foo","bar"]);function j$(e){return e.includes(Mi)||/\[\d+\]/.test(e)?!0:(e.match(/"[^"]*"/g)??[]).some(t=>!/^"[^\p{L}\p{N}]*"$/u.test(t)&&!P$.has(t.slice(1,-1)))}function D$(e,n,t){let r=0;for(let i=1;i<n;i++){let o=e.indexOf(`
`,r);if(o<0)return e.length;r=o+1}let s=e.indexOf(`
`,r);return Math.min(r+t-1,s<0?e.length:s)}function Li(e,n,t){if(e.length>=2&&(e[0]===255&&e[1]===254||e[0]===254&&e[1]===255)){let s={path:n,text:"",installed:t};return{source:s,diagnostics:[Z_(s,"This file is in UTF-16, which Terraform does not read. Save it as UTF-8.",0,0)]}}try{return{source:{path:n,text:new TextDecoder("utf-8",{fatal:!0}).decode(e),installed:t},diagnostics:[]}}catch{let s={path:n,text:new TextDecoder("utf-8").decode(e),installed:t},i=Math.max(L$(e,s.text),0);return{source:s,diagnostics:[Z_(s,"These bytes are not UTF-8, the only encoding Terraform reads. Save the file as UTF-8.",i,Math.min(i+1,s.text.length))]}}}function L$(e,n){let t=new TextEncoder,r=e[0]===239&&e[1]===187&&e[2]===191?3:0,s=0;for(let i=n.indexOf("\uFFFD");i>=0;i=n.indexOf("\uFFFD",s)){if(r+=t.encode(n.slice(s,i)).length,e[r]!==239||e[r+1]!==191||e[r+2]!==189)return i;r+=3,s=i+1}return-1}function Z_(e,n,t,r){return{severity:"error",code:"not-utf8",message:n,at:{source:e,start:t,end:r}}}var Wi=8*1024*1024;function X_(e){if(e.text.length>Wi)return Ga(e);let{file:n,refusals:t}=Di(e.text);return{file:n,diagnostics:t.map(r=>Ja(e,r))}}function eb(e,n){if(e.text.length>Wi)return Ga(e);let t=Di(e.text);if(t.refusals.length===0)return{file:t.file,diagnostics:[]};let{file:r,refusals:s,notes:i}=Q_(e,t,n);return{file:r,diagnostics:[...s.map(o=>Ja(e,o)),...i]}}function nb(e){return rb(e,Ua)}function tb(e){return rb(e,q_)}function rb(e,n){if(e.text.length>Wi)return Ga(e);let{file:t,refusals:r}=Ba(e.text,n);return{file:t,diagnostics:r.map(s=>Ja(e,s))}}function sb(e){return ob(e,n=>{n.newlines=!1,n.scan(0);let t=Te(n);return n.peek()!==Pn&&n.refuse("The expression ends before this. Remove what follows it."),t})}function ib(e){return ob(e,n=>La(n,0))}function ob(e,n){if(e.text.length>Wi)return{diagnostics:Ga(e).diagnostics};let t=new tr(e.text);try{let r=n(t);if(t.refusals.length===0)return{expression:r,diagnostics:[]}}catch(r){if(!(r instanceof Ee))throw r;t.refusals.push(r)}return{diagnostics:t.refusals.map(r=>Ja(e,r))}}function Ja(e,{message:n,start:t,end:r}){return{severity:"error",code:"syntax-error",message:n,at:{source:e,start:t,end:r}}}function Ga(e){let n=`This file is longer than ${Wi/1024/1024} MiB and is not read. Split it.`;return{file:{body:{items:[],start:0,end:e.text.length,incomplete:!0},comments:[]},diagnostics:[{severity:"error",code:"syntax-error",message:n,at:{source:e,start:0,end:0}}]}}var ab=require("node:fs");var W$=2e4;function cb(e,n,t){let r=t.split("/");if(t.startsWith("/")||r.includes(".."))return;let s=B$(t);if(s===void 0)return;let i=r.some(d=>d.includes("**")||d.includes("{"))?Number.POSITIVE_INFINITY:r.length,o=[],a=W$,c=(d,f)=>{let l=F$(e,en(n,d));if(l===void 0)return d!=="";for(let p of l){if(--a<0)return!1;let u=d===""?p.name:`${d}/${p.name}`;if(p.isDirectory()){if(f<i&&!c(u,f+1))return!1}else s.test(u)&&(p.isFile()||st(e,en(n,u))!==void 0)&&o.push(u)}return!0};return c("",1)?o.sort():void 0}function F$(e,n){let t=Xe(e,n);if(!(n.startsWith("..")||gn(e,t)===void 0))try{return(0,ab.readdirSync)(t,{withFileTypes:!0})}catch{return}}function B$(e){let n="",t=0;for(let r=0;r<e.length;r++){let s=e[r];if(e.startsWith("**/",r)&&(r===0||e[r-1]==="/"))n+="(?:[^/]+/)*",r+=2;else if(s==="*"){let i=e.slice(r)==="**"&&(r===0||e[r-1]==="/");n+=i?".*":"[^/]*",e[r+1]==="*"&&r++}else if(s==="?")n+="[^/]";else if(s==="["){let i=e.indexOf("]",r+2);if(i<0)return;let o=e.slice(r+1,i).replace(/[\\[\]]/g,"\\$&");n+=`(?!/)[${o.replace(/^!/,"^")}]`,r=i}else s==="{"?(n+="(?:",t++):s==="}"&&t>0?(n+=")",t--):s===","&&t>0?n+="|":s==="\\"?n+=(e[++r]??"\\").replace(/[\\^$.*+?()[\]{}|/-]/g,"\\$&"):n+=s.replace(/[\\^$.*+?()[\]{}|]/g,"\\$&")}return t>0?void 0:new RegExp(`^${n}$`,"s")}function db(e,n,t,r){let s=i=>{if(i.startsWith("/")||i.startsWith("~"))return;let o=en(n,i);return o.startsWith("..")||gn(e,Xe(e,o))===void 0?void 0:o};return{readFile(i){let o=s(i);if(o===void 0)return{outside:i};let a=st(e,o);return a!==void 0?{bytes:a,text:new TextDecoder().decode(a)}:(r(o),{missing:i})},fileExists(i){let o=s(i);return o===void 0?void 0:st(e,o)!==void 0},listFiles(i,o){let a=s(i);return a===void 0?void 0:cb(e,a,o)},evaluateTemplate(i,o,a){let c={path:o,text:i,installed:!1},{expression:d}=ib(c);return d===void 0?$({kind:"invalid",what:`the template ${o} can't be read`}):X(d,Kn({module:t(),source:c,names:void 0},a))}}}var Ws=class{constructor(n,t,r,s){this.owner=n;this.declared=t;this.mode=r;this.instance=s;this.address=`${n.address===""?"":`${n.address}.`}${r==="data"?"data.":""}${t.type}.${t.name}${Fs(s.key)}`,this.#e=Mt(r,t.type),this.#n=Kn({module:n,source:t.header.source,names:void 0},s.names)}owner;declared;mode;instance;address;#e;#n;#r=new Map;values(){return Tl(this.declared.content,this.#n)}attribute(n,t){let r=this.#r.get(n);return r===void 0&&(r=this.owner.root.guarded(this,`attribute ${n}`,`${this.address}.${n}`,()=>this.#t(n)),this.#r.set(n,r)),r.kind==="error"&&r.problem.code==="no-such-attribute"&&r.problem.at===void 0&&t?{...r,problem:{...r.problem,at:t}}:r}whole(){return{kind:"object",type:"object",entries:new Map,rest:n=>this.attribute(n)}}#t(n){let{content:t}=this.declared,r=this.#e?.attributes[n],s=t.attributes.get(n);if(s!==void 0){let o=bt(s,bn(this.#n,s.source)),a=r===void 0||r.use==="optional-computed";return o.kind==="null"?a?this.#o(n):lb(r)??o:ve(this.#i(o,n),r?.sensitive)}let i=t.blocks.filter(({node:o})=>Ur(o)===n);return i.length>0?Ml(n,i,this.#n):r?.use==="optional"&&!t.incomplete?lb(r)??Fe():r!==void 0||this.#e===void 0?this.#o(n):n in this.#e.blocks?this.#e.blocks[n]?.computed?this.#o(n):{kind:"list",type:"list",items:[]}:this.#e.complete?this.#c(n,this.#e):this.#o(n)}#i(n,t){return n.kind!=="unknown"||n.reference?n:{...n,reference:{address:this.address,type:this.declared.type,mode:this.mode,attribute:t}}}#o(n){let t=`${this.address}.${n}`,r=this.#e?.attributes[n];return $(this.mode==="data"?{kind:"data-source",of:t}:{kind:"after-apply",of:t},{subject:t,reference:{address:this.address,type:this.declared.type,mode:this.mode,attribute:n},...r?.sensitive?{sensitive:!0}:{},...r?.type==="string"||r?.type==="number"||r?.type==="bool"?{type:r.type}:{}})}#c(n,t){let{type:r,name:s}=this.declared;return Oe({code:"no-such-attribute",message:`${r} has no attribute ${n}.`,always:!0,missed:{kind:"attribute",in:this.address,wanted:n,exists:Object.keys(t.attributes).sort(),resource:{type:r,name:s,module:this.owner.address}}})}lifecycle(){let n=this.declared.content.blocks.find(({node:a})=>a.type==="lifecycle");if(n===void 0)return{ignoreChanges:[],createBeforeDestroy:!1};let t=Lt(n.source,n.node.body),r=t.attributes.get("create_before_destroy"),s=r&&bt(r,bn(this.#n,r.source)),i=t.attributes.get("ignore_changes")?.node.value,o=i?.kind==="tuple"?i.items.map(z$).filter(a=>a!==void 0):[];return{ignoreChanges:i?.kind==="variable"&&i.name==="all"?"all":o,createBeforeDestroy:s?.kind==="bool"&&s.value}}};function z$(e){let n=e;for(;n.kind==="attribute-of"||n.kind==="index";)n=n.on;return n.kind==="variable"?n.name:n.kind==="literal"&&typeof n.value=="string"?n.value:void 0}function lb(e){switch(typeof e?.default){case"string":return ne(e.default);case"number":return se(e.default);case"boolean":return V(e.default);default:return}}function Fs(e){switch(e?.kind){case"string":return Lo(e.key);case"number":return`[${e.index}]`;case"unknown":return"[?]";default:return""}}var Ka=class e{constructor(n,t,r){this.root=n;this.module=t;this.caller=r;this.address=r===void 0?"":ub(r.parent,r.call,r.instance),this.exists=r===void 0?V(!0):Bi(r.parent.exists,r.instance.exists),this.functions=n.functionsFor()}root;module;caller;address;exists;functions;#e=new Map;#n=new Map;#r=new Map;#t=new Map;#i=new Map;#o=new Map;#c=new Map;get depth(){return this.caller===void 0?0:this.caller.parent.depth+1}scope(n=this.module.files[0]?.source){return{module:this,source:n??{path:this.module.directory,text:"",installed:!1},names:void 0}}variable(n,t){return this.#u(this.#e,n,`var.${n}`,()=>this.#p(n,t))}local(n,t){let r=this.module.locals.get(n);return r===void 0?Oe({code:"undeclared",message:`local.${n} is not declared.`,always:!0,at:t}):this.#u(this.#n,n,`local.${n}`,()=>bt(r,this.scope(r.source),"local",`local.${n}`))}output(n,t){let r=this.module.outputs.get(n);if(r===void 0){let s={kind:"attribute",in:this.address,wanted:n,exists:[...this.module.outputs.keys()].sort(),at:t};return Oe({code:"no-such-attribute",message:`${this.address} has no output ${n}.`,always:!0,missed:s,at:t})}return this.#u(this.#r,n,`${this.address}.${n}`,()=>{let{attributes:s}=r.content,i=s.get("value");if(i===void 0)return $({kind:"invalid",what:`output ${n} has no value`});let o=s.get("sensitive"),a=o!==void 0&&cu(X(o.node.value,this.scope(o.source)));return ve(bt(i,this.scope(i.source),"output",`output ${n}`),a)})}outputs(){return de([...this.module.outputs.keys()].map(n=>[n,this.output(n)]))}resourceInstances(n,t){let r=`${t==="data"?"data.":""}${n.type}.${n.name}`;return this.#l(this.#t,n,`${this.#s}${r}`)}callInstances(n){return this.#l(this.#o,n,`${this.#s}module.${n.name}`)}resource(n,t,r){let s=`${t} ${n.type}.${n.name}${Fs(r.key)}${n.header.start}${n.header.source.path}`,i=this.#i.get(s);return i===void 0&&(i=new Ws(this,n,t,r),this.#i.set(s,i)),i}child(n,t){let r=`${n.name}${Fs(t.key)}`,s=this.#c.get(r);if(s===void 0){let i=this.depth>=50?void 0:this.root.called(this,n);s=i===void 0?new Fi(ub(this,n,t)):new e(this.root,i,{parent:this,call:n,instance:t}),this.#c.set(r,s)}return s}get#s(){return this.address===""?"":`${this.address}.`}#l(n,t,r){let s=`${r} ${t.header.source.path} ${t.header.start}`,i=n.get(s);return i===void 0&&(i=this.root.guardedExpansion(n,`${r} instances`,()=>d_(t.content,this.scope(t.header.source),r)),n.set(s,i)),i}#u(n,t,r,s){let i=n.get(t);return i===void 0&&(i=this.root.guarded(n,t,`${this.#s}${r}`,s),n.set(t,i)),i}#p(n,t){let r=this.module.variables.get(n),s=this.caller?this.#a(n):this.root.variables.get(n);if(r===void 0)return s??Oe({code:"undeclared",message:`var.${n} is not declared.`,always:!0,at:t});let{attributes:i}=r.content,o=m=>{let g=i.get(m);return g===void 0?void 0:X(g.node.value,this.scope(g.source))},a=this.#d(r),c=cu(o("sensitive"))||cu(o("ephemeral")),d=!U$(o("nullable")),f=i.get("default"),l=()=>f===void 0?$({kind:"no-value",variable:`${this.#s}var.${n}`},{subject:`${this.#s}var.${n}`,...q$(a),origin:{role:"variable",name:`var.${n}`,range:r.header}}):bt(f,this.scope(f.source),"default",`the default of var.${n}`),p=m=>m.kind==="choice"?U(m.condition,p(m.then),p(m.else)):m.kind==="null"&&!d&&f!==void 0?l():m,u=s===void 0?l():p(s);return ve(a===void 0?u:_n(u,a),c)}#d(n){let t=n.content.attributes.get("type");if(t===void 0)return;let r=Xo(t.node.value,s=>X(s,this.scope(t.source)));return"type"in r?r.type:void 0}#a(n){let{parent:t,call:r,instance:s}=this.caller,i=r.content.attributes.get(n);if(i===void 0)return;let o=Kn(bn(t.scope(i.source),i.source),s.names);return bt(i,o,"argument",n)}origin(){if(this.caller===void 0)return;let{parent:n,call:t,instance:r}=this.caller,s=n.origin();return{role:"call",name:`module.${t.name}${Fs(r.key)}`,range:t.header,...s?{from:s}:{}}}},Fi=class{constructor(n){this.address=n}address;output(n,t){return $({kind:"module-not-installed",module:this.address},{subject:`${this.address}.${n}`})}outputs(){return{kind:"object",type:"object",entries:new Map,rest:n=>this.output(n)}}};function ub(e,n,t){return`${e.address===""?"":`${e.address}.`}module.${n.name}${Fs(t.key)}`}function Bi(e,n){return e.kind==="choice"?U(e.condition,Bi(e.then,n),Bi(e.else,n)):e.kind==="bool"&&!e.value?e:n}function cu(e){return e?.kind==="bool"&&e.value}function U$(e){return e?.kind==="bool"&&!e.value}function q$(e){return e?.kind==="string"||e?.kind==="number"||e?.kind==="bool"?{type:e.kind}:{}}var H$=new Set(["moved","removed","import"]),Ya="aws_dms_certificate",J$=new Set([Ya,"aws_dms_endpoint","aws_dms_s3_endpoint"]),fb=new WeakMap;function pb(e){let n=fb.get(e)??G$(e);return fb.set(e,n),n}function G$(e){let n=new Set;if(![...e.resources.values()].some(({type:t})=>t===Ya))return n;for(let{file:t}of e.files)for(let r of t.body.items)r.kind==="block"&&H$.has(r.type)||r.kind==="block"&&r.type==="resource"&&J$.has(r.labels[0]?.value??"")||mb(r.kind==="block"?r.body:r.value,n);return n}function mb(e,n){"kind"in e&&e.kind==="attribute-of"&&e.on.kind==="variable"&&e.on.name===Ya&&n.add(`${Ya}.${e.name}`);for(let t of Object.values(e))for(let r of Array.isArray(t)?t:[t])typeof r=="object"&&r!==null&&mb(r,n)}function hb(e,n){let t=e.content.attributes.get("region");if(t!==void 0)return lu(t.node.value,n,t.source);let r=e.content.attributes.get("provider")?.node.value;return Qa(r===void 0?"aws":du(r),n)}function du(e){return e.kind==="variable"?e.name:e.kind==="attribute-of"&&e.on.kind==="variable"?`${e.on.name}.${e.name}`:e.kind==="literal"&&typeof e.value=="string"?e.value:void 0}function Qa(e,n){if(e===void 0)return;let[t,r]=e.split(".");for(let o of n.module.providers){let a=o.content.attributes.get("alias"),c=a===void 0?void 0:lu(a.node.value,n,a.source);if(o.name!==t||c!==r)continue;let d=o.content.attributes.get("region");return d===void 0?void 0:lu(d.node.value,n,d.source)}if(n.caller===void 0)return;let s=n.caller.call.content.attributes.get("providers")?.node.value;if(s===void 0)return r===void 0?Qa(e,n.caller.parent):void 0;if(s.kind!=="object")return;let i=s.items.find(({key:o})=>du(o)===e);return i===void 0?r===void 0?Qa(e,n.caller.parent):void 0:Qa(du(i.value),n.caller.parent)}function lu(e,n,t){let r=X(e,{module:n,source:t,names:void 0});return r.kind==="string"?r.value:void 0}function gb(e){for(let{blocks:n}of e.settings)for(let{node:t}of n)if(t.type==="required_providers")for(let r of t.body.items){if(r.kind!=="attribute"||r.name!=="aws")continue;let s=r.value.kind==="object"?r.value.items.find(({key:i})=>i.kind==="literal"&&i.value==="version")?.value:r.value;if(s?.kind==="literal"&&typeof s.value=="string")return s.value}}var yb=300,K$=1e6,Za=class{constructor(n,t,r,s,i){this.directory=n;this.variables=t;this.workspace=r;this.functionsFor=s;this.called=i}directory;variables;workspace;functionsFor;called;#e=new Map;#n=0;#r=K$;spend(n){return this.#r-=n,this.#r>=0}guarded(n,t,r,s){let i=this.#e.get(n)??new Set;if(this.#e.set(n,i),i.has(t))return Oe({code:"cycle",message:`${r} depends on itself.`});if(this.#n>=yb)return $({kind:"limit",what:`more than ${yb} references deep`});i.add(t),this.#n++;try{return s()}catch(o){if(!(o instanceof RangeError))throw o;return $({kind:"limit",what:"too many steps in one expression"})}finally{this.#n--,i.delete(t)}}guardedExpansion(n,t,r){let s,i=this.guarded(n,t,t,()=>(s=r(),$({kind:"invalid",what:t})));if(s!==void 0)return s;let o=i.kind==="unknown"?i.reason:{kind:"error",problem:{code:"cycle",message:`${t} depend on themselves.`}};return new Hr("for_each",[{key:{kind:"unknown"},exists:{kind:"bool",value:!0},names:[]}],o)}};function Y$(e){return/^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/.test(e)}function kb(e,n,t,r){let s=new Map,i=[];for(let[c,d]of Object.entries(t.env)){let f=/^TF_VAR_(.+)$/.exec(c)?.[1];f!==void 0&&d!==void 0&&n.variables.has(f)&&s.set(f,wb(n,f,d,"environment",r,i))}let o=(Ro(e,n.directory)??[]).filter(Y$),a=[...["terraform.tfvars","terraform.tfvars.json"].filter(c=>o.includes(c)),...o.filter(c=>!c.startsWith("terraform.tfvars"))];for(let c of a){let d=en(n.directory,c),f=st(e,d);f!==void 0&&bb(d,f,s,i,r)}for(let{path:c,bytes:d}of t.varFiles)bb(c,d,s,i,r);for(let c of t.variables){let[,d,f]=/^([^=]+)=([\s\S]*)$/.exec(c)??[];d!==void 0&&f!==void 0&&s.set(d.trim(),wb(n,d.trim(),f,"command-line",r,i))}for(let[c,d]of t.values??[]){let f=s.get(c)??Q$(n,c,r),l=n.variables.get(c);f!==void 0&&Z$(f,l,d,r)||s.set(c,l===void 0?d:ec(d,{role:"plan",name:`var.${c}`,range:l.header}))}return{values:s,diagnostics:i}}function Q$(e,n,t){let r=e.variables.get(n)?.content.attributes.get("default");return r&&t(r.node.value,r.source,{role:"default",name:`var.${n}`})}function Z$(e,n,t,r){if(Xa(e,t))return!0;let s=n?.content.attributes.get("type");if(s===void 0)return!1;let i=Xo(s.node.value,o=>r(o,s.source,{role:"default",name:"type"}));return"type"in i&&Xa(_n(e,i.type),t)}function Xa(e,n){if(e.kind==="list")return n.kind==="list"&&e.items.length===n.items.length&&e.items.every((r,s)=>Xa(r,n.items[s]));if(e.kind==="object")return n.kind==="object"&&e.entries.size===n.entries.size&&[...e.entries].every(([r,s])=>n.entries.has(r)&&Xa(s,n.entries.get(r)));if(e.kind==="null")return n.kind==="null";let t=_b(e);return t!==void 0&&t===_b(n)}function _b(e){return e.kind==="string"?e.value:e.kind==="number"?e.digits:e.kind==="bool"?String(e.value):void 0}function bb(e,n,t,r,s){let{source:i,diagnostics:o}=Li(n,e,!1),a=e.endsWith(".json")?tb(i):X_(i);r.push(...o,...a.diagnostics);for(let[c,{node:d}]of Lt(i,a.file.body).attributes)t.set(c,s(d.value,i,{role:"entry",name:c,key:d.nameSpan}))}function wb(e,n,t,r,s,i){let o={path:r==="environment"?`TF_VAR_${n}`:`--var ${n}`,text:t,installed:!1},a=e.variables.get(n),c=a?.header??oo(o),d={role:r,name:o.path,range:c},f=a?.content.attributes.get("type")?.node.value;if(f===void 0||f.kind==="variable"&&["string","number","bool"].includes(f.name)||f.kind==="literal"&&typeof f.value=="string")return ne(t,{origin:d});let{expression:p,diagnostics:u}=sb(o);return p===void 0||u.length>0?(i.push({severity:"error",code:"invalid-variable",message:`The value given for ${n} by ${o.path} is no valid expression. Quote strings inside it, as in '["a"]'.`,at:c}),$({kind:"invalid",what:`the value given by ${o.path}`},{origin:d})):ec(s(p,o,{role:r,name:o.path}),d)}function ec(e,n){return e.kind==="list"?{...e,origin:n,items:e.items.map(t=>ec(t,n))}:e.kind==="object"?{...e,origin:n,entries:new Map([...e.entries].map(([t,r])=>[t,ec(r,n)]))}:{...e,origin:n}}function pu(e,n,t){let r=t.workspace===void 0?$({kind:"workspace"},{subject:"terraform.workspace",type:"string",notNull:!0}):ne(t.workspace),s=new Map,i=new Za(n.directory,s,r,()=>o,(u,m)=>e.called(u,m)),o=db(e.tree,n.directory,()=>a,u=>e.fileMissing(u)),a=new Ka(i,n,void 0),c=kb(e.tree,n,t.given,(u,m,{key:g,...h})=>Sa(X(u,{module:a,source:m,names:void 0}),{...h,range:be(m,u),...g?{key:be(m,g)}:{}}));for(let[u,m]of c.values)s.set(u,m);let d=new Map,f=new Set,l=new Set;return xb(a,t,d,f,l),e.finish(n.directory),{root:{path:n.directory,resources:d,gaps:[...e.gaps.get(n.directory)??[],...f],acceptedByTerraform:!1,lifecycleKnown:!0,passedOn:l,awsProviderVersion:gb(n)},diagnostics:[...c.diagnostics,...X$(n,t.wanted)]}}function xb(e,n,t,r,s){for(let o of pb(e.module))s.add(uu(e,o));let i=[...e.module.resources].concat(e.module.duplicates.map(({key:o,declared:a})=>[o,a]));for(let[o,a]of i){let c=n.wanted(a.type);if(!c&&!n.followed?.(a.type))continue;let d=o.startsWith("data.")?"data":"managed",f=e.resourceInstances(a,d);c&&f.instances.length===0&&r.add(vb(uu(e,o),a,e));for(let l of f.instances){let p=eE(new Ws(e,a,d,l),e);p!==void 0&&t.set(t.has(p.address)?`${p.address} (again, ${t.size})`:p.address,p)}}for(let o of e.module.calls.values()){let a=e.callInstances(o);a.instances.length===0&&r.add(vb(uu(e,`module.${o.name}`),o,e));for(let c of a.instances){let d=e.child(o,c);d instanceof Fi||d.exists.kind==="bool"&&!d.exists.value||xb(d,n,t,r,s)}}}function uu(e,n){return e.address===""?n:`${e.address}.${n}`}function vb(e,n,t){let r=n.content.attributes.get("for_each")??n.content.attributes.get("count"),s=r?.node.name??"for_each",i=r&&X(r.node.value,t.scope(r.source)),o=[];for(let d=i?.origin;d!==void 0;d=d.from)o.push(d);let a=o.find(({role:d})=>d==="default"),c=a?`${a.name.replace(/^the default of /,"")} is ${s==="count"?"0":"empty"} by default`:`its ${s} is ${s==="count"?"0":"empty"}`;return`${e} has no instances: ${c}`}function X$(e,n){return e.duplicates.filter(({declared:t})=>n(t.type)).map(({key:t,declared:r})=>({severity:"error",code:"declared-twice",message:`${t} is declared twice in this module; Terraform refuses that. Both were checked. Rename or remove one.`,at:r.header}))}function eE(e,n){let{declared:t,instance:r,mode:s}=e,i=Bi(n.exists,r.exists);if(!(i.kind==="bool"&&!i.value))return{address:e.address,mode:s,type:t.type,name:t.name,module:n.address,key:r.key,values:xs(t.type,s,e.values()),places:f_(t.content),at:t.header,origin:nE(e,n),exists:i,...t.content.incomplete?{incomplete:"a part of the block can't be read"}:{},lifecycle:e.lifecycle(),region:hb(t,n)}}function nE(e,n){let t=n.origin(),r=fu(e.instance.entry);return r===void 0?t:{role:"entry",name:r.name,range:r.range,...r.key?{key:r.key}:{},...t?{from:t}:{}}}function fu(e){if(e!==void 0)return e.kind==="choice"?fu(e.then)??fu(e.else):e.origin?.key?e.origin:void 0}function Ab(e){if(e===void 0)return[];let n=[],t=!1;for(let r of new TextDecoder().decode(e).split(`
`)){let s=/^\s*\[\s*([\w-]+)/.exec(r);s&&(t=s[1].toLowerCase()==="remote");let i=/^\s*url\s*=\s*(\S+)\s*$/.exec(r)?.[1];t&&i!==void 0&&n.push(i)}return n}function Sb(e){let n=e.replace(/^git::/,"").replace(/\?.*$/,""),t=/^(?:[a-z+]+:\/\/)?(?:[^@/]+@)?([\w.-]+)(?::\d+(?=\/))?[:/](.+?)(?:\.git)?\/?$/i.exec(n);return t?`${t[1]}/${t[2]}`.toLowerCase():void 0}function Ob(e,n){if(!/^(git::|git@|github\.com\/|bitbucket\.org\/|gitlab\.com\/)/.test(e))return;let t=e.replace(/^git::/,"").replace(/\?.*$/,""),r=/^[a-z+]+:\/\//.exec(t)?.[0]??"",[s,...i]=t.slice(r.length).split("//"),o=Sb(r+s);if(o===void 0||!n.some(c=>Sb(c)===o))return;let a=i.join("/").replace(/\/+$/,"");return a===""?".":a.split("/").includes("..")?void 0:a}function tE(e){let n=new Set(e),t=[];for(let r of e){let s=/^(.+?)\.(tf|tofu)(\.json)?$/.exec(r);if(s===null||r.startsWith(".")||r.endsWith("~")||/^#.*#$/.test(r))continue;let[,i,o,a]=s;o==="tf"&&n.has(`${i}.tofu${a??""}`)||t.push({name:r,override:i==="override"||i.endsWith("_override")})}return[...t.filter(({override:r})=>!r),...t.filter(({override:r})=>r)]}var zi=class{constructor(n,t=new Map){this.tree=n;this.extra=t}tree;extra;#e=new Map;#n=new Map;#r;diagnostics=[];gaps=new Map;#t=new Set;module(n){return this.#e.has(n)||this.#e.set(n,this.#i(n)),this.#e.get(n)}#i(n){let t=this.extra.get(n),r=t??tE(Ro(this.tree,n)??[]);if(r.length===0)return;let s=n.split("/").includes(".terraform"),i=[],o=[];for(let a of r){let c=t?a.name:en(n,a.name),d="bytes"in a?a.bytes:st(this.tree,c);if(d===void 0){o.push({severity:"error",code:"unreadable-file",message:`${c} can't be read: it is no file inside the checked tree, or may not be opened. Check its permissions and where its link leads.`});continue}let f=Li(d,c,s),l=c.endsWith(".json")?nb(f.source):eb(f.source);o.push(...f.diagnostics,...l.diagnostics),i.push({source:f.source,file:l.file,override:"override"in a&&a.override})}return this.diagnostics.push(...o),t_(n,s,i,o)}outlines(){return[...this.#e.values()].flatMap(n=>n===void 0||n.installed?[]:n.files.map(sE))}called(n,t){let r=this.#o(n,t);for(let s=n;s!==void 0&&r!==void 0;s=s.caller?.parent)if(s.module===r){this.#a(`cycle ${t.header.source.path} ${t.name}`,{severity:"error",code:"module-cycle",message:`module.${t.name} leads back to a module that calls it, so it was left out. Correct its source.`,at:t.header});return}return r}#o(n,t){let r=t.content.attributes.get("source"),s=r&&aE(r.node.value),i=r?be(r.source,r.node):t.header,o=n.root.directory;if(s===void 0){this.#d(o,`${nc(n,t)} has no source that can be read without evaluating it`);return}if(/^\.\.?(\/|$)/.test(s))return this.#c(en(n.module.directory,s),s,i,o,n,t);let a=this.#p(o).get(oE(n,t));if(a!==void 0){let d=this.module(en(o,a.Dir));if(d!==void 0)return d}let c=this.#u(s);if(c!==void 0){let d=this.module(c);if(d!==void 0)return this.#a(`own ${t.header.source.path} ${t.name}`,{severity:"note",code:"module-from-tree",message:`module.${t.name} names this repository; it was read from the tree as it stands, whatever its ref says.`,at:i}),d}this.#l(o,nc(n,t),i)}#c(n,t,r,s,i,o){if((n.startsWith("..")?void 0:gn(this.tree,Xe(this.tree,n)))===void 0){this.#d(s,`${nc(i,o)} leads outside the checked tree`),this.#a(`outside ${n}`,{severity:"error",code:"module-outside",message:`module.${o.name} leads outside the checked tree. Name a wider tree with --root.`,at:r});return}let c=this.module(n);return c===void 0&&(this.#d(s,`${nc(i,o)} has no configuration in its directory`),this.#a(`none ${n}`,{severity:"error",code:"module-missing",message:`module.${o.name} names the directory ${JSON.stringify(t)}, in which there is no configuration file. Correct its source.`,at:r})),c}fileMissing(n){this.#a(`file ${n}`,{severity:"note",code:"file-missing",message:`A function reads ${n}, which is not there, so what is made from it is unknown. Put it in its place before the check, if it matters.`})}#s=new Map;#l(n,t,r){let s=this.#s.get(n)??{names:new Set,at:r};s.names.add(t),this.#s.set(n,s)}finish(n){let t=this.#s.get(n);if(t===void 0)return;this.#s.delete(n);let r=[...t.names].sort(),s=r.length>5?`${r.slice(0,5).join(", ")} and ${r.length-5} more`:r.join(", "),i=r.length>1;this.#d(n,`${s} ${i?"are":"is"} not installed: run terraform init, then check again`),this.diagnostics.push({severity:"note",code:"module-not-installed",message:`${s} ${i?"are":"is"} not installed, so what ${i?"they make":"it makes"} was not checked and ${i?"their":"its"} outputs are unknown. Run terraform init, then check again.`,at:t.at})}#u(n){if(this.tree.git)return this.#r??=Ab(st(this.tree,".git/config")),Ob(n,this.#r)}#p(n){let t=this.#n.get(n);if(t===void 0){let r=st(this.tree,en(n,".terraform/modules/modules.json"));t=new Map(iE(r).map(s=>[s.Key,s])),this.#n.set(n,t)}return t}#d(n,t){let r=this.gaps.get(n)??new Set;r.add(t),this.gaps.set(n,r)}#a(n,t){this.#t.has(n)||(this.#t.add(n),this.diagnostics.push(t))}},rE=new Set(["resource","data","module"]);function sE({source:e,file:n}){return{source:e,comments:n.comments,blocks:n.body.items.flatMap(t=>t.kind==="block"&&rE.has(t.type)?[{start:t.start,end:t.end}]:[])}}function iE(e){if(e===void 0)return[];try{let n=JSON.parse(new TextDecoder().decode(e));return(Array.isArray(n.Modules)?n.Modules:[]).filter(r=>typeof r?.Key=="string"&&typeof r?.Dir=="string")}catch{return[]}}function oE(e,n){let t=[n.name];for(let r=e;r.caller!==void 0;r=r.caller.parent)t.unshift(r.caller.call.name);return t.join(".")}function nc(e,n){return e.address===""?`module.${n.name}`:`${e.address}.module.${n.name}`}function aE(e){return e.kind==="literal"&&typeof e.value=="string"?e.value:void 0}var tc="0.1.0";function mu(e){return e.startsWith("aws_dms_")}function hu(e){return cE.has(e)}var cE=new Set([...sp,...sd]);function Rb(e){let n=new gu(e);n.readPaths();let t={roots:n.roots,diagnostics:n.diagnostics,outlines:n.outlines};e.progress?.("checking the rules");let r=Im(t,e.now,e.evidence),{findings:s,suppressed:i,diagnostics:o}=Pm(r.findings,t.outlines,new Set(zn.map(({id:f})=>f)),e.now);n.diagnostics.push(...o);let a=f=>s.filter(l=>l.level===f).length,c=n.diagnostics.some(({severity:f})=>f==="error");return{report:{findings:[...s].sort(ud),suppressed:i,diagnostics:n.diagnostics,evidence:r.evidence,counts:{roots:n.rootCount,endpoints:r.endpoints,clean:r.clean,open:r.open,errors:a("error"),warnings:a("warning"),notes:a("note")},rules:zn,page:$o,version:tc,exitCode:c?2:Vm(s,e.failOn)?1:0,gaps:n.roots.flatMap(f=>f.gaps.map(l=>f.path==="."?l:`${f.path}: ${l}`))},graph:t}}var gu=class{roots=[];diagnostics=[];outlines=[];rootCount=0;#e=new Map;#n;#r;#t;constructor(n){this.#t=n;let t=n.paths.filter(s=>s!=="-");this.#n=this.#i(t);let r=n.paths.includes("-")&&!Eb(n.stdin)?n.stdin:void 0;this.#r=new zi(this.#n,new Map(r?[[Ui,[{name:Ui,bytes:r}]]]:[]))}#i(n){let{cwd:t,root:r}=this.#t,s=wm(t,n,r);if(r!==void 0)return s;let i=(n.length>0?n:["."]).flatMap(a=>$b(rr.default.resolve(t,a))??[]),o=Om(s,i,this.#e);return o!==s&&this.diagnostics.push({severity:"note",code:"tree-widened",message:`This is no git checkout, and modules above ${rr.default.relative(o.root,s.root)} are called, so the checked tree is ${o.root}. Name another with --root.`}),o}readPaths(){let{paths:n,cwd:t,stdin:r}=this.#t,s=[];for(let i of n.length>0?n:["."]){if(i==="-"){Eb(r)?this.#p(r??new Uint8Array,Ui):this.#l(Ui);continue}let o=rr.default.resolve(t,i),a=yu(o);a==="missing"?this.#f("path-missing",`${i} does not exist. Name a directory with Terraform files, a file in one, or a plan made with terraform show -json.`):a==="directory"?this.#o(i,o,s):this.#c(i,o,s)}s.length>0&&this.#s([...new Set(s)]),this.diagnostics.push(...this.#r.diagnostics),this.outlines.push(...this.#r.outlines())}#o(n,t,r){let s=gn(this.#n,t);s===void 0?this.#f("path-outside",`${n} lies outside the checked tree. Name a wider tree with --root.`):r.push(s)}#c(n,t,r){let s=$b(t);if(s!==void 0){this.#o(n,s,r);return}try{this.#p((0,Bs.readFileSync)(t),gn(this.#n,t)??n)}catch(i){this.#f("unreadable-file",`${n} can't be read (${i.code??"unknown error"}).`)}}#s(n){this.#t.progress?.("looking for root modules");let t=Am(this.#n,n,this.#e);this.rootCount+=t.rootCount;for(let r of n)!t.any(r)&&this.#t.paths.length>0&&this.#f("no-configuration",`${r} has no Terraform or OpenTofu files, nor has any directory below it.`);for(let r of t.roots)this.#t.progress?.(`reading ${r}`),this.#l(r)}#l(n){n===Ui&&this.rootCount++;let t=this.#r.module(n);if(t===void 0)return;let r=this.#m(),s=this.#g(n),i=(a,c)=>{let{root:d,diagnostics:f}=pu(this.#r,t,{given:{...r,varFiles:c},workspace:s,wanted:mu,followed:hu});this.roots.push(a===void 0?d:{...d,environment:a}),this.#u(f)},o=this.#t.environments??[];o.length===0&&i(void 0,r.varFiles);for(let{name:a,file:c}of o)i(a,[...r.varFiles,...this.#h([c])])}#u(n){for(let t of n)this.diagnostics.some(({code:s,message:i,at:o})=>s===t.code&&i===t.message&&o?.source.path===t.at?.source.path&&o?.start===t.at?.start)||this.diagnostics.push(t)}#p(n,t){this.rootCount++;let r=og(n,t,o=>mu(o)||hu(o));if(this.diagnostics.push(...r.diagnostics),r.root===void 0)return;let s=this.#d(r.variables),i=s===void 0?{root:r.root,diagnostics:[]}:ag(r,s,this.#t.source!==void 0);this.roots.push(i.root),this.diagnostics.push(...i.diagnostics)}#d(n){let{source:t,cwd:r}=this.#t;if(t===!1)return;let s=rr.default.resolve(r,t??"."),i=yu(s)==="directory"?gn(this.#n,s):void 0;if(i===void 0){t!==void 0&&this.#f("source-missing",`--source ${t} is no directory of the checked tree.`);return}let o=new zi(this.#n),a=o.module(i);if(a===void 0){t!==void 0&&this.#f("source-missing",`--source ${t} has no Terraform or OpenTofu files in it.`);return}let c=pu(o,a,{given:{...this.#m(),env:{},values:n},workspace:this.#g(i),wanted:mu,followed:hu});return this.outlines.push(...o.outlines()),c.root}#a;#m(){return this.#a??=this.#h(this.#t.varFiles),{variables:this.#t.variables,varFiles:this.#a,env:this.#t.env}}#h(n){return n.flatMap(t=>{let r=rr.default.resolve(this.#t.cwd,t);try{return[{path:gn(this.#n,r)??t,bytes:(0,Bs.readFileSync)(r)}]}catch{return this.#f("var-file-missing",`The file of variables ${t} can't be read.`),[]}})}#g(n){let{workspace:t,env:r}=this.#t;if(t!==void 0)return t;if(r.TF_WORKSPACE)return r.TF_WORKSPACE;try{return(0,Bs.readFileSync)(rr.default.join(Xe(this.#n,n),".terraform/environment"),"utf8").trim()||void 0}catch{return}}#f(n,t){this.diagnostics.push({severity:"error",code:n,message:t})}},Ui="<stdin>";function $b(e){return yu(e)==="directory"?e:/\.(tf|tofu)(\.json)?$|\.tfvars(\.json)?$/.test(e)?rr.default.dirname(e):void 0}function yu(e){let n=(0,Bs.statSync)(e,{throwIfNoEntry:!1});return n===void 0?"missing":n.isDirectory()?"directory":"file"}function Eb(e){if(e===void 0||e.length===0)return!0;let n=Buffer.from(e.subarray(0,64)).toString("latin1").replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/,"").replace(/\0/g,"").trimStart();return n.startsWith("{")||n.startsWith("PK")}var Tb=new RegExp("[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]|\\p{Surrogate}","gu"),dE={"\n":"\\n","\r":"\\r","	":"\\t"};function he(e){return e.replace(Tb,n=>dE[n]??Vb(n))}function Mb(e){return e.split(/\r?\n/).map(n=>he(n.replaceAll("	","  ")))}function sr(e){return JSON.stringify(e,null,2).replace(Tb,n=>n===`
`?n:Vb(n))}function _u(e){return e.split(`
`).map(he).join(`
`).replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A")}function bu(e){return _u(e).replaceAll(":","%3A").replaceAll(",","%2C")}function zs(e){return he(e).replace(/[\\`*_{}[\]<>()#+!|~$]/g,"\\$&").replaceAll("&","&amp;").replaceAll("\\<","&lt;").replaceAll("\\>","&gt;").replace(/^(\d+)([.)])|^([-=])/,(n,t,r)=>t===void 0?`\\${n}`:`${t}\\${r}`).replace(/@|:\/\/|\bwww\.|\\#(?=\d)|\bGH-(?=\d)/gi,n=>`${n}<!-- -->`)}function ir(e){let n=he(e);return/[`|\\]|^\s|\s$|^$/.test(n)?`<code>${n.replace(/[^\p{L}\p{N} ]/gu,t=>`&#${t.codePointAt(0)};`)}</code>`:`\`${n}\``}function Cb(e,n){let t=e.map(he),r=Math.max(2,...t.flatMap(i=>(i.match(/`+/g)??[]).map(o=>o.length))),s="`".repeat(r+1);return[s+n,...t,s]}function Ft(e){return he(e).replace(/\](?=\()/g,"] ").replace(/\{+\d+\}+/g,n=>n.replaceAll("{","{{").replaceAll("}","}}"))}function Ib(e){let n=e.replace(new RegExp("\\p{Surrogate}","gu"),"\uFFFD").split("/").map(t=>encodeURIComponent(t).replace(/[!'()*]/g,r=>`%${r.charCodeAt(0).toString(16).toUpperCase()}`)).join("/");return e.startsWith("/")?`file://${n}`:n.replace(/^([A-Za-z])%3A\//,"file:///$1:/")}function Vb(e){return Array.from({length:e.length},(n,t)=>`\\u${e.charCodeAt(t).toString(16).padStart(4,"0")}`).join("")}var Nb=require("node:path/posix");function En(e){let[n,...t]=or(e.subjects),r=e.rule.message(e.args,n?.address??""),s=wu(he(r.fact)),i=[lE(e),e.when&&he(e.when).replace(/\.$/,"")].filter(Boolean).join(", and ")||void 0,o=r.remedy===""?"":wu(he(r.remedy)),a=t.length===0?void 0:`The same holds for ${uE(t,n,2)}.`,c=[i===void 0?s:`When ${i}: ${s}`,a,o].filter(Boolean).join(" ");return{fact:s,when:i,also:a,remedy:o,lines:r.lines.flatMap(Mb),oneLine:c}}function lE({subjects:e}){let n=[...new Set(e.flatMap(({environment:t})=>t===void 0?[]:[t]))];return n.length===0?void 0:`the environment is ${n.map(he).join(" or ")}`}function qi(e){return[...new Map(e.map(n=>[JSON.stringify([n.root,n.address,n.environment]),n])).values()]}function or(e){return qi(e.map(({root:n,address:t})=>({root:n,address:t})))}function Zr(e,n){let t=n!==void 0&&e.root!==n.root?` in ${e.root}`:"",r=e.environment===void 0?"":` (${e.environment})`;return he(e.address+t+r)}function uE(e,n,t){let r=e.slice(0,e.length<=t+1?e.length:t).map(o=>Zr(o,n)),s=e.length-r.length,i=s>0?`${s} more`:r.pop();return r.length===0?String(i):`${r.join(", ")} and ${i}`}function Us(e,n){if(n.counts.roots<2)return[];let t=[...new Set(e.subjects.map(s=>s.root))],{path:r}=e.at.source;return t.length===1&&(t[0]===(0,Nb.dirname)(r)||t[0]===r)?[]:t}function ar(e){return{start:Ye(e.source,e.start),end:Ye(e.source,e.end)}}function kt(e){let{line:n,column:t}=Ye(e.source,e.start);return`${he(e.source.path)}:${n}:${t}`}function qs(e){let{roots:n,endpoints:t,clean:r,open:s,errors:i,warnings:o,notes:a}=e.counts,c=`in ${Qr(n,"root")}`,d=[i&&Qr(i,"error"),o&&Qr(o,"warning"),a&&Qr(a,"note")].filter(f=>f!==0);return{endpoints:t===0?`0 endpoints ${c}.`:`${Qr(t,"endpoint")} checked ${c}: ${r} clean, ${s} open.`,findings:`${d.length===0?"No findings.":`${d.join(", ")}.`}${e.suppressed.length>0?` ${e.suppressed.length} suppressed.`:""}`,gaps:e.gaps.map(f=>wu(he(f)))}}function Qr(e,n){return`${e} ${n}${e===1?"":"s"}`}function Pb(e){return`${e.at===void 0?"dmslint":kt(e.at)}: ${e.severity}: ${he(e.message)} [${he(e.code)}]`}function wu(e){return/[.!?:…][)"'`]?$/.test(e)?e:`${e}.`}var jb=e=>e.findings.map(n=>`${kt(n.at)}: ${n.level}: ${En(n).oneLine} [${he(n.rule.id)}]
`).join("");var Lb=e=>{let{endpoints:n,findings:t}=qs(e);return[...e.findings.map(r=>{let{oneLine:s,lines:i}=En(r);return Db(r.level,r.at,r.rule.id,[s,...i].join(`
`))}),...e.diagnostics.map(({severity:r,at:s,code:i,message:o})=>Db(r,s,i,he(o))),`${n} ${t}`,""].join(`
`)},fE={error:"error",warning:"warning",note:"notice"};function Db(e,n,t,r){let s=n===void 0?[]:pE(n);return s.push(`title=${bu(`dmslint ${t}`)}`),`::${fE[e]} ${s.join(",")}::${_u(r)}`}function pE(e){if(e.source.path==="<stdin>")return[];let{start:n,end:t}=ar(e),r=[`file=${bu(e.source.path)}`,`line=${n.line}`,`endLine=${t.line}`];return n.line===t.line?[...r,`col=${n.column}`,`endColumn=${Math.max(t.column,n.column)}`]:r}var mE={error:"critical",warning:"major",note:"minor"},Wb=e=>{let{createHash:n}=process.getBuiltinModule("node:crypto"),t=new Map,r=e.findings.map(s=>{let{path:i}=s.at.source,o=JSON.stringify([s.rule.id,i,or(s.subjects).map(({root:f,address:l})=>[f,l]),s.when??""]),a=t.get(o)??0;t.set(o,a+1);let{start:c,end:d}=ar(s.at);return{description:En(s).oneLine,check_name:s.rule.id,fingerprint:n("sha256").update(`${o}${a===0?"":a}`).digest("hex"),severity:mE[s.level],location:{path:i,lines:{begin:c.line,end:d.line}}}});return`${sr(r)}
`};var Fb=e=>{let{roots:n,endpoints:t,clean:r,open:s,errors:i,warnings:o,notes:a}=e.counts,c={format:1,tool:{name:"dmslint",version:e.version},exitCode:e.exitCode,counts:{roots:n,endpoints:t,clean:r,open:s,errors:i,warnings:o,notes:a},gaps:e.gaps,findings:e.findings.map(hE),diagnostics:e.diagnostics.map(({severity:d,code:f,message:l,at:p})=>({severity:d,code:f,message:l,at:p&&rc(p)})),evidence:e.evidence?.map(({rule:d,subject:f,outcome:l,why:p,at:u})=>({rule:d.id,subject:Bb(f),outcome:l,why:p,at:rc(u)}))};return`${sr(c)}
`};function hE(e){let{fact:n,when:t,remedy:r,lines:s,oneLine:i}=En(e),{fix:o}=e;return{rule:e.rule.id,level:e.level,message:i,fact:n,when:t,remedy:r,lines:s,subjects:qi(e.subjects).map(Bb),args:e.args,at:rc(e.at),related:e.related.map(({label:a,range:c})=>({label:a,at:rc(c)})),fix:o&&{address:o.address,attribute:o.attribute,value:o.value,safe:o.safe}}}function Bb({root:e,address:n,environment:t}){return{root:e,address:n,environment:t}}function rc(e){return{path:e.source.path,...ar(e)}}var zb={error:"\u{1F534} error",warning:"\u{1F7E1} warning",note:"\u{1F535} note"},Ub=e=>{let{endpoints:n,findings:t,gaps:r}=qs(e),s=["### dmslint","",zs(`${n} ${t}`),""];return r.length>0&&s.push(...r.map(i=>`- ${zs(i)}`),""),e.findings.length>0&&(s.push("| level | rule | resource | place |","| --- | --- | --- | --- |",...e.findings.map(gE),""),s.push(...e.findings.flatMap(i=>yE(i,e)))),`${s.join(`
`).trimEnd()}
`};function gE(e){let[n,...t]=or(e.subjects),r=n===void 0?"":ir(Zr(n,void 0)),s=t.length===0?"":` and ${t.length} more`;return`| ${zb[e.level]} | ${_E(e.rule.id)} | ${r}${s} | ${ir(kt(e.at))} |`}function yE(e,n){let{fact:t,when:r,remedy:s,lines:i}=En(e),o=or(e.subjects).slice(1),a=Us(e,n);return["<details>",`<summary>${zb[e.level]}: ${ir(e.rule.id).replace(/^`(.*)`$/,"<code>$1</code>")}</summary>`,"",zs(r===void 0?t:`When ${r}: ${t}`),"",`- at ${ir(kt(e.at))}`,...o.map(c=>`- also ${ir(Zr(c,e.subjects[0]))}`),...a.length===0?[]:[`- in ${a.map(ir).join(", ")}`],...e.related.map(({range:c,label:d})=>`- from ${zs(d)}: ${ir(kt(c))}`),"",...s===""?[]:[zs(s),""],...i.length===0?[]:[...Cb(i,"hcl"),""],"</details>",""]}function _E(e){return`[${e}](https://github.com/dmslint/dmslint/blob/main/rules/${e}.md)`}var rw=Xs(Jb(),1);var Gb=new WeakMap;function Yb(e){let n=Gb.get(e);return n===void 0&&(n=new vu(e.text,e.path.endsWith(".json")).run(),Gb.set(e,n)),n}var vE=/passw|passphrase|pwd|secret|token|pem|wallet|private|credential|(^|_)key$/i,xE=/_(arn|id|name|version)$|^(certificate|kms|partition|sort|each)_?key$/i;function oc(e){return vE.test(e)&&!xE.test(e)}function Qb(e){return e.includes("-----BEGIN")?"\u2026":e.replace(/((?:passw\w*|pwd|secret\w*|token|\w*key)\s*=\s*)[^;&"]+/gi,"$1\u2026").replace(/(:\/\/)[^/@\s"]*@/g,"$1\u2026@")}var SE=/<<-?([\p{L}_][\p{L}\p{N}_-]*)\r?\n/uy,AE=/[\p{L}_][\p{L}\p{N}_-]*/uy,OE=/\d[\w.]*/y,Kb=/\s*(=(?![=>])|:)/y,vu=class{text;json;hidden=[];frames=[{bracket:"{",secret:!1,name:void 0}];at=0;keyword="";label="";labels=0;constructor(n,t){this.text=n,this.json=t}run(){for(;this.at<this.text.length;)this.step();return this.hidden}get frame(){return this.frames[this.frames.length-1]}get secret(){return this.frame.secret||this.frame.name!==void 0&&oc(this.frame.name)}hide(n,t){t>n&&this.hidden.push({start:n,end:t,secret:this.secret})}step(){let{text:n}=this,t=n[this.at],r=n[this.at+1];t===" "?this.at++:t==='"'?this.quoted():t==="#"?this.comment(1,`
`):t==="/"&&r==="/"?this.comment(2,`
`):t==="/"&&r==="*"?this.comment(2,"*/"):!(t==="<"&&r==="<"&&this.heredoc())&&!this.word()&&!this.number()&&(this.at++,this.punctuation(t))}word(){let n=Hi(AE,this.text,this.at)?.[0];return n===void 0?!1:(this.at+=n.length,this.keyword=n,this.label="",this.labels=0,this.named(n),!0)}number(){let n=Hi(OE,this.text,this.at)?.[0];return n===void 0?!1:(this.secret&&this.hide(this.at,this.at+n.length),this.at+=n.length,!0)}punctuation(n){if(n==="{"||n==="["||n==="("){let t=this.secret||n==="{"&&this.keyword==="variable"&&oc(this.label);n==="{"&&(this.hidden.length-=this.labels),this.labels=0,this.frames.push({bracket:n,secret:t,name:void 0})}else if(n==="}"||n==="]"||n===")"){let{bracket:t}=this.frame;this.frames.length>1&&this.frames.pop(),n==="}"&&t==='"'&&this.rest()}else(n===`
`&&!this.json||n===",")&&(this.labels=0,this.frame.bracket==="{"&&(this.frame.name=void 0))}named(n){this.frame.bracket==="{"&&this.frame.name===void 0&&Hi(Kb,this.text,this.at)!==void 0&&(this.frame.name=n)}comment(n,t){let r=this.text.indexOf(t,this.at+n),s=r<0?this.text.length:r;this.labels=0,this.hide(this.at+n,this.text[s-1]==="\r"?s-1:s),this.at=t===`
`?s:Math.min(s+2,this.text.length)}quoted(){let n=++this.at,t=this.hidden.length;this.rest();let r=this.text.slice(n,this.at-1);if(this.frame.bracket==="{"&&this.frame.name===void 0&&Hi(Kb,this.text,this.at)!==void 0)this.json&&(this.hidden.length=t),this.named(r);else{this.label=r;let s=this.frame.bracket==="{"&&this.frame.name===void 0&&this.hidden.length===t+1;this.labels=s?this.labels+1:0}}rest(){let{text:n}=this,t=this.at;for(;this.at<n.length;this.at++){let r=n[this.at];if(r==="\\")this.at++;else if(r==='"'||r===`
`){this.hide(t,this.at),r==='"'&&this.at++;return}else if(!this.json&&(r==="$"||r==="%")&&n[this.at+1]==="{"){if(n[this.at-1]===r)continue;this.hide(t,this.at),this.at+=2,this.frames.push({bracket:'"',secret:this.secret,name:void 0});return}}this.at=n.length,this.hide(t,this.at)}heredoc(){let n=Hi(SE,this.text,this.at),t=n?.[1];if(n===void 0||t===void 0)return!1;let r=this.at+n[0].length,s=r;for(;s<this.text.length;){let i=this.text.indexOf(`
`,s),o=i<0?this.text.length:i;if(this.text.slice(s,o).trim()===t)break;s=i<0?o:i+1}return this.hide(r,s),this.at=s<this.text.length?this.text.indexOf(t,s)+t.length:s,!0}};function Hi(e,n,t){return e.lastIndex=t,e.exec(n)??void 0}var Xb=/^[\x20-\x7e\u00a1-\u02ff\u2026]*$/,Zb;function Ji(e){return Xb.test(e)?e.split(""):(Zb??=new Intl.Segmenter("en",{granularity:"grapheme"}),Array.from(Zb.segment(e),({segment:n})=>n))}function Yn(e){return Xb.test(e)?e.length:Ji(e).reduce((n,t)=>n+$E(t),0)}function $E(e){let n=e.codePointAt(0);return/^[\p{Mn}\p{Me}\p{Cf}]/u.test(e)?0:new RegExp("\\p{Emoji_Presentation}|\\ufe0f","u").test(e)||EE.some(([t,r])=>n>=t&&n<=r)?2:1}var EE=[[4352,4447],[11904,12350],[12353,19903],[19968,42191],[43360,43391],[44032,55203],[63744,64255],[65072,65135],[65281,65376],[65504,65510],[110592,111359],[131072,262141]];function Gi(e,n){let t=[],r="",s=0;for(let i of e.split(" ")){let o=Yn(i);r!==""&&s+1+o>n?(t.push(r),r=i,s=o):(s+=r===""?o:o+1,r=r===""?i:`${r} ${i}`)}return[...t,r]}function Su(e,n){if(e.source.text==="")return;let{line:t,column:r}=Ye(e.source,e.start),s=wf(e.source,t),i=e.start-(r-1),o=RE(e,i,i+s.length,n.mask),a=xu(o.before),c=xu(o.inside),d=xu(o.after);return d.trim()===""&&(c=c.trimEnd(),d=""),{line:t,...ME(a,c,d.trimEnd(),Math.max(n.width-`${t} | `.length,20))}}function RE(e,n,t,r){let{text:s}=e.source,i={before:"",inside:"",after:""},o=(d,f,l)=>{let p=[d,Math.min(Math.max(e.start,d),f),Math.max(Math.min(e.end,f),d),f];for(let[u,m]of["before","inside","after"].entries()){let g=s.slice(p[u],Math.max(p[u],p[u+1]));g!==""&&(l===void 0?i[m]+=g:m!=="inside"||l.secret||r==="all"?i[m]+="\u2026":i[m]+=Qb(g))}},a=n,c=Yb(e.source);for(let d=TE(c,a);d<c.length;d++){let f=c[d];if(f.start>=t)break;let l=Math.max(f.start,a),p=Math.min(f.end,t);l>a&&o(a,l,void 0),o(l,p,f),a=p}return a<t&&o(a,t,void 0),i}function TE(e,n){let t=0,r=e.length;for(;t<r;){let s=t+r>>1;e[s].end<=n?t=s+1:r=s}return t}function xu(e){return he(e.replaceAll("	","  "))}function ME(e,n,t,r){let s=ew(n,r-2),i=r-Yn(s),o=Math.min(Yn(t),Math.max(i-Yn(e),Math.floor(i/3),1)),a=CE(e,i-o);return{text:a+s+ew(t,o),indent:Yn(a),length:Math.max(Yn(s),1)}}function ew(e,n){return Yn(e)<=n?e:n<1?"":`${nw(Ji(e),n-1)}\u2026`}function CE(e,n){if(Yn(e)<=n)return e;if(n<1)return"";let t=nw(Ji(e).reverse(),n-1);return`\u2026${Ji(t).reverse().join("")}`}function nw(e,n){let t=0,r="";for(let s of e){if(t+=Yn(s),t>n)break;r+=s}return r}var sw=(e,n)=>{let t=new Au(n);return[...e.findings.map(r=>t.finding(r,e)),...e.evidence===void 0?[]:[t.evidence(e.evidence)],t.summary(e)].join(`
`)};var IE=/^external\/cwe\/cwe-(259|312|321|522|798)$/,tw=8;function VE(e){return Array.from(e.matchAll(/([\p{L}_][\p{L}\p{N}_-]*)"?\s*[=:]/gu)).some(([,n])=>oc(n))}var Au=class{colors;width;constructor(n){this.colors=rw.default.createColors(n.color),this.width=Math.min(Math.max(n.width??80,40),100)}finding(n,t){let r=En(n),s=n.secret||n.rule.tags.some(d=>IE.test(d)),i=Su(n.at,{width:this.width,mask:s?"all":"outside"}),o=" ".repeat(String(i?.line??0).length),a=or(n.subjects).slice(1),c=a.length-tw;return[...this.head(n.level,n.rule.id,r.fact),...this.place(n.level,n.at,i,o),...r.when===void 0?[]:this.note(o,"when",r.when),...a.slice(0,tw).flatMap(d=>this.note(o,"also",Zr(d,n.subjects[0]))),...c>0?this.note(o,"also",`${c} more`):[],...this.roots(o,Us(n,t)),...n.related.flatMap(({range:d,label:f})=>this.trail(o,d,f)),...r.remedy===""?[]:this.note(o,"help",r.remedy),...r.lines.map(d=>`${o}           ${this.colors.green(d)}`.trimEnd()),""].join(`
`)}diagnostic(n){let t=n.at===void 0?void 0:Su(n.at,{width:this.width,mask:"all"}),r=t!==void 0&&!VE(t.text)?t:void 0,s=" ".repeat(String(r?.line??0).length);return[...this.head(n.severity,n.code,he(n.message)),...n.at===void 0?[]:this.place(n.severity,n.at,r,s),""].join(`
`)}evidence(n){let{green:t,blue:r,dim:s}=this.colors,i={pass:t("pass"),open:r("open"),"not-applicable":s("n/a "),fail:""};return[...n.filter(({outcome:c})=>c!=="fail").flatMap(({rule:c,subject:d,outcome:f,why:l})=>[`${i[f]}  ${Zr(d,void 0)}  ${s(he(c.id))}`,...l===void 0?[]:this.wrapped(he(l),"      ","      ")]),""].join(`
`)}summary(n){let{bold:t,dim:r,green:s,red:i,yellow:o}=this.colors,{endpoints:a,findings:c,gaps:d}=qs(n),{errors:f,warnings:l,notes:p}=n.counts,u=f>0?i:l>0?o:p>0?t:s,m=n.diagnostics.filter(({severity:_})=>_==="error").length,g=(_,k)=>Gi(_,this.width).map(k),h=g(a,t);return d.length>0&&n.counts.endpoints>0&&h.push("There may be more:"),h.push(...d.flatMap(_=>this.wrapped(_,"  - ","    "))),h.push(...g(c,_=>t(u(_)))),m>0&&h.push(...g(`Not everything could be checked: ${Qr(m,"problem")} in the input (on standard error).`,_=>t(i(_)))),n.findings.length>0&&h.push(...g("More on a rule: dmslint explain <rule>",r)),`${h.join(`
`)}
`}head(n,t,r){let s=`${n}[${he(t)}]:`,[i,...o]=Gi(`${s} ${r}`,this.width),a=i.slice(s.length);return[this.tint(n)(s)+this.colors.bold(a),...o.map(c=>this.colors.bold(c))]}place(n,t,r,s){let{blue:i}=this.colors,o=[`${s}${i("-->")} ${kt(t)}`];if(r===void 0)return o;let a=" ".repeat(r.indent)+this.tint(n)("^".repeat(r.length));return[...o,i(`${s} |`),`${i(`${r.line} |`)} ${r.text}`,`${i(`${s} |`)} ${a}`]}note(n,t,r){let s=`${n} = ${t}: `,[i,...o]=Gi(r,this.width-s.length);return[`${n} ${this.colors.blue("=")} ${this.colors.bold(`${t}:`)} ${i}`,...o.map(a=>" ".repeat(s.length)+a)]}trail(n,t,r){return this.note(n,"from",`${he(r)} (${kt(t)})`)}roots(n,t){return t.length===0?[]:this.note(n,t.length===1?"root":"roots",t.map(he).join(", "))}wrapped(n,t,r){return Gi(n,this.width-Yn(t)).map((s,i)=>(i===0?t:r)+s)}tint(n){let{bold:t,red:r,yellow:s,cyan:i}=this.colors,o={error:r,warning:s,note:i}[n];return a=>t(o(a))}};function iw(e){return e.replace(/^(`{3,}|~{3,})[\s\S]*?^\1\s*$/gm,"").split(/\n\s*\n/).map(t=>t.trim()).find(t=>/^[\p{L}\p{N}`*_"[]/u.test(t))?.replace(/\s+/g," ").replace(/!?\[([^\]]*)\]\([^)]*\)/g,"$1").replace(/(`+|\*\*|__)/g,"")}var ow="https://github.com/dmslint/dmslint",aw=e=>{let n=NE(e),t=new Map(n.map(({id:s},i)=>[s,i])),r={$schema:"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",version:"2.1.0",runs:[{tool:{driver:{name:"dmslint",version:e.version,semanticVersion:e.version,informationUri:ow,rules:n.map(s=>PE(s,e.page(s.id)))}},invocations:[{executionSuccessful:e.exitCode!==2,exitCode:e.exitCode,toolExecutionNotifications:e.diagnostics.map(WE)}],columnKind:"utf16CodeUnits",results:[...e.findings.map(s=>jE(s,t.get(s.rule.id),e)),...(e.evidence??[]).filter(({outcome:s})=>s!=="fail").map(s=>LE(s,t.get(s.rule.id)))],properties:{counts:e.counts,gaps:e.gaps}}]};return`${sr(r)}
`};function NE(e){let n=new Map;for(let t of[...e.rules,...e.findings.map(r=>r.rule),...(e.evidence??[]).map(r=>r.rule)])n.has(t.id)||n.set(t.id,t);return[...n.values()]}function PE(e,n){let t=`${ow}/blob/main/rules/${e.id}.md`,r=iw(n)??`${e.title}.`;return{id:e.id,name:e.id.replace(/(^|-)([a-z])/g,(s,i,o)=>o.toUpperCase()),shortDescription:{text:Ft(`${e.title}.`)},fullDescription:{text:Ft(r)},helpUri:t,help:{text:Ft(`${r} See ${t}`),markdown:n===""?void 0:n},defaultConfiguration:{level:e.level},properties:{"security-severity":e.securitySeverity,precision:e.precision,"problem.severity":e.level==="note"?"recommendation":e.level,tags:e.tags}}}function jE(e,n,t){let r=Us(e,t);return{ruleId:e.rule.id,ruleIndex:n,level:e.level,message:{text:`${Ft(En(e).oneLine)} (${e.rule.id})`},locations:[{physicalLocation:Ki(e.at),logicalLocations:cw(e.subjects,t.counts.roots>1)}],relatedLocations:e.related.length===0?void 0:e.related.map(({range:s,label:i},o)=>({id:o+1,physicalLocation:Ki(s),message:{text:Ft(i)}})),codeFlows:DE(e),properties:r.length===0?void 0:{roots:r}}}function DE({at:e,related:n}){return n.length===0?void 0:[{threadFlows:[{locations:[{range:e,label:"the value is written here"},...n].map(({range:s,label:i})=>({location:{physicalLocation:Ki(s),message:{text:Ft(i)}}}))}]}]}function LE({rule:e,subject:n,outcome:t,why:r,at:s},i){let o=t==="not-applicable"?"notApplicable":t,a={pass:"passes",open:"is open","not-applicable":"is not concerned",fail:"fails"}[t],c=`${n.address} ${a}: ${r??e.title}`;return{ruleId:e.id,ruleIndex:i,kind:o,level:"none",message:{text:`${Ft(/[.!?]$/.test(c)?c:`${c}.`)} (${e.id})`},locations:[{physicalLocation:Ki(s),logicalLocations:cw([n],!0)}]}}function cw(e,n){let t=qi(e).map(({root:r,address:s,environment:i})=>({fullyQualifiedName:s,kind:"resource",properties:n||i!==void 0?{root:r,environment:i}:void 0}));return t.length===0?void 0:t}function WE({severity:e,code:n,message:t,at:r}){return{level:e,message:{text:Ft(t)},descriptor:{id:n},locations:r===void 0?void 0:[{physicalLocation:Ki(r)}]}}function Ki(e){let{start:n,end:t}=ar(e),r=e.source.text===""?{startLine:1}:{startLine:n.line,startColumn:n.column,endLine:t.line,endColumn:t.column};return{artifactLocation:{uri:Ib(e.source.path)},region:r}}var dw={pretty:sw,compact:jb,sarif:aw,json:Fb,github:Lb,gitlab:Wb,markdown:Ub};var Hs=require("node:fs"),uw=require("node:tty");function fw(){return{stdout:lw(1),stderr:lw(2),stdin:()=>FE(0),cwd:process.cwd(),env:process.env}}function lw(e){let n=!1,t=(0,uw.isatty)(e);return{isTTY:t,columns:t?(e===1?process.stdout:process.stderr).columns:void 0,write(r){if(n)return;let s=Buffer.from(r);for(let i=0;i<s.length;)try{i+=(0,Hs.writeSync)(e,s,i)}catch(o){let{code:a}=o;if(a==="EAGAIN")pw();else if(a==="EPIPE"||a==="EOF"||a==="EBADF"){n=!0;return}else throw o}}}}function FE(e){let n=[],t=(0,Hs.fstatSync)(e).size;for(let r=Buffer.allocUnsafe(Math.max(65536,t+1));;r=Buffer.allocUnsafe(Math.min(r.length*2,1<<24))){let s=0;for(;s<r.length;){let i=BE(e,r,s);if(i===0)return n.push(r.subarray(0,s)),n.length===1?n[0]:Buffer.concat(n);s+=i}n.push(r)}}function BE(e,n,t){for(;;)try{return(0,Hs.readSync)(e,n,t,n.length-t,null)}catch(r){let{code:s}=r;if(s==="EAGAIN")pw();else{if(s==="EOF")return 0;throw r}}}function pw(){Atomics.wait(new Int32Array(new SharedArrayBuffer(4)),0,0,5)}var Pc=require("node:fs"),sf=Xs(require("node:path"),1);function mw(e,n,t){if(!Object.is(e,n))throw t instanceof Error?t:new Error(String(t))}function hw(e,n,t){if(Object.is(e,n))throw t instanceof Error?t:new Error(String(t))}var zE={right:GE,center:KE},UE=0,ac=1,qE=2,cc=3,Ou=class{constructor(n){var t;this.width=n.width,this.wrap=(t=n.wrap)!==null&&t!==void 0?t:!0,this.rows=[]}span(...n){let t=this.div(...n);t.span=!0}resetOutput(){this.rows=[]}div(...n){if(n.length===0&&this.div(""),this.wrap&&this.shouldApplyLayoutDSL(...n)&&typeof n[0]=="string")return this.applyLayoutDSL(n[0]);let t=n.map(r=>typeof r=="string"?this.colFromString(r):r);return this.rows.push(t),t}shouldApplyLayoutDSL(...n){return n.length===1&&typeof n[0]=="string"&&/[\t\n]/.test(n[0])}applyLayoutDSL(n){let t=n.split(`
`).map(s=>s.split("	")),r=0;return t.forEach(s=>{s.length>1&&jn.stringWidth(s[0])>r&&(r=Math.min(Math.floor(this.width*.5),jn.stringWidth(s[0])))}),t.forEach(s=>{this.div(...s.map((i,o)=>({text:i.trim(),padding:this.measurePadding(i),width:o===0&&s.length>1?r:void 0})))}),this.rows[this.rows.length-1]}colFromString(n){return{text:n,padding:this.measurePadding(n)}}measurePadding(n){let t=jn.stripAnsi(n);return[0,t.match(/\s*$/)[0].length,0,t.match(/^\s*/)[0].length]}toString(){let n=[];return this.rows.forEach(t=>{this.rowToString(t,n)}),n.filter(t=>!t.hidden).map(t=>t.text).join(`
`)}rowToString(n,t){return this.rasterize(n).forEach((r,s)=>{let i="";r.forEach((o,a)=>{let{width:c}=n[a],d=this.negatePadding(n[a]),f=o;if(d>jn.stringWidth(o)&&(f+=" ".repeat(d-jn.stringWidth(o))),n[a].align&&n[a].align!=="left"&&this.wrap){let p=zE[n[a].align];f=p(f,d),jn.stringWidth(f)<d&&(f+=" ".repeat((c||0)-jn.stringWidth(f)-1))}let l=n[a].padding||[0,0,0,0];l[cc]&&(i+=" ".repeat(l[cc])),i+=gw(n[a],f,"| "),i+=f,i+=gw(n[a],f," |"),l[ac]&&(i+=" ".repeat(l[ac])),s===0&&t.length>0&&(i=this.renderInline(i,t[t.length-1]))}),t.push({text:i.replace(/ +$/,""),span:n.span})}),t}renderInline(n,t){let r=n.match(/^ */),s=r?r[0].length:0,i=t.text,o=jn.stringWidth(i.trimRight());return t.span?this.wrap?s<o?n:(t.hidden=!0,i.trimRight()+" ".repeat(s-o)+n.trimLeft()):(t.hidden=!0,i+n):n}rasterize(n){let t=[],r=this.columnWidths(n),s;return n.forEach((i,o)=>{i.width=r[o],this.wrap?s=jn.wrap(i.text,this.negatePadding(i),{hard:!0}).split(`
`):s=i.text.split(`
`),i.border&&(s.unshift("."+"-".repeat(this.negatePadding(i)+2)+"."),s.push("'"+"-".repeat(this.negatePadding(i)+2)+"'")),i.padding&&(s.unshift(...new Array(i.padding[UE]||0).fill("")),s.push(...new Array(i.padding[qE]||0).fill(""))),s.forEach((a,c)=>{t[c]||t.push([]);let d=t[c];for(let f=0;f<o;f++)d[f]===void 0&&d.push("");d.push(a)})}),t}negatePadding(n){let t=n.width||0;return n.padding&&(t-=(n.padding[cc]||0)+(n.padding[ac]||0)),n.border&&(t-=4),t}columnWidths(n){if(!this.wrap)return n.map(o=>o.width||jn.stringWidth(o.text));let t=n.length,r=this.width,s=n.map(o=>{if(o.width)return t--,r-=o.width,o.width}),i=t?Math.floor(r/t):0;return s.map((o,a)=>o===void 0?Math.max(i,HE(n[a])):o)}};function gw(e,n,t){return e.border?/[.']-+[.']/.test(n)?"":n.trim().length!==0?t:"  ":""}function HE(e){let n=e.padding||[],t=1+(n[cc]||0)+(n[ac]||0);return e.border?t+4:t}function JE(){return typeof process=="object"&&process.stdout&&process.stdout.columns?process.stdout.columns:80}function GE(e,n){e=e.trim();let t=jn.stringWidth(e);return t<n?" ".repeat(n-t)+e:e}function KE(e,n){e=e.trim();let t=jn.stringWidth(e);return t>=n?e:" ".repeat(n-t>>1)+e}var jn;function yw(e,n){return jn=n,new Ou({width:e?.width||JE(),wrap:e?.wrap})}var $u=String.raw`(?:\u001B\u005C|\u009C)`,_w=String.raw`\u0018\u001A\u001B\u0080-\u009F`,YE=String.raw`(?:\u001B\]|\u009D)[^\u0007${_w}]*(?:\u0007|${$u})`,QE=String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${_w}]*${$u}`,ZE=String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${$u})?`,XE=String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`,eR=String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`,nR=`${ZE}|${YE}|${QE}|${XE}|${eR}`;function Eu({onlyFirst:e=!1}={}){return new RegExp(nR,e?void 0:"g")}var tR=Eu();function Xr(e){if(typeof e!="string")throw new TypeError(`Expected a \`string\`, got \`${typeof e}\``);return!e.includes("\x1B")&&!e.includes("\x9B")?e:e.replace(tR,"")}var vt=e=>[...Xr(String(e))].length;var bw=(e=0)=>n=>`\x1B[${n+e}m`,ww=(e=0)=>n=>`\x1B[${38+e};5;${n}m`,kw=(e=0)=>(n,t,r)=>`\x1B[${38+e};2;${n};${t};${r}m`,Ie={modifier:{reset:[0,0],bold:[1,22],dim:[2,22],italic:[3,23],underline:[4,24],overline:[53,55],inverse:[7,27],hidden:[8,28],strikethrough:[9,29]},color:{black:[30,39],red:[31,39],green:[32,39],yellow:[33,39],blue:[34,39],magenta:[35,39],cyan:[36,39],white:[37,39],blackBright:[90,39],gray:[90,39],grey:[90,39],redBright:[91,39],greenBright:[92,39],yellowBright:[93,39],blueBright:[94,39],magentaBright:[95,39],cyanBright:[96,39],whiteBright:[97,39]},bgColor:{bgBlack:[40,49],bgRed:[41,49],bgGreen:[42,49],bgYellow:[43,49],bgBlue:[44,49],bgMagenta:[45,49],bgCyan:[46,49],bgWhite:[47,49],bgBlackBright:[100,49],bgGray:[100,49],bgGrey:[100,49],bgRedBright:[101,49],bgGreenBright:[102,49],bgYellowBright:[103,49],bgBlueBright:[104,49],bgMagentaBright:[105,49],bgCyanBright:[106,49],bgWhiteBright:[107,49]}},DF=Object.keys(Ie.modifier),rR=Object.keys(Ie.color),sR=Object.keys(Ie.bgColor),LF=[...rR,...sR];function iR(){let e=new Map;for(let[n,t]of Object.entries(Ie)){for(let[r,s]of Object.entries(t))Ie[r]={open:`\x1B[${s[0]}m`,close:`\x1B[${s[1]}m`},t[r]=Ie[r],e.set(s[0],s[1]);Object.defineProperty(Ie,n,{value:t,enumerable:!1})}return Object.defineProperty(Ie,"codes",{value:e,enumerable:!1}),Ie.color.close="\x1B[39m",Ie.bgColor.close="\x1B[49m",Ie.color.ansi=bw(),Ie.color.ansi256=ww(),Ie.color.ansi16m=kw(),Ie.bgColor.ansi=bw(10),Ie.bgColor.ansi256=ww(10),Ie.bgColor.ansi16m=kw(10),Object.defineProperties(Ie,{rgbToAnsi256:{value(n,t,r){return n===t&&t===r?n<8?16:n>248?231:Math.round((n-8)/247*24)+232:16+36*Math.round(n/255*5)+6*Math.round(t/255*5)+Math.round(r/255*5)},enumerable:!1},hexToRgb:{value(n){let t=/[a-f\d]{6}|[a-f\d]{3}/i.exec(n.toString(16));if(!t)return[0,0,0];let[r]=t;r.length===3&&(r=[...r].map(i=>i+i).join(""));let s=Number.parseInt(r,16);return[s>>16&255,s>>8&255,s&255]},enumerable:!1},hexToAnsi256:{value:n=>Ie.rgbToAnsi256(...Ie.hexToRgb(n)),enumerable:!1},ansi256ToAnsi:{value(n){if(n<8)return 30+n;if(n<16)return 90+(n-8);let t,r,s;if(n>=232)t=((n-232)*10+8)/255,r=t,s=t;else{n-=16;let a=n%36;t=Math.floor(n/36)/5,r=Math.floor(a/6)/5,s=a%6/5}let i=Math.max(t,r,s)*2;if(i===0)return 30;let o=30+(Math.round(s)<<2|Math.round(r)<<1|Math.round(t));return i===2&&(o+=60),o},enumerable:!1},rgbToAnsi:{value:(n,t,r)=>Ie.ansi256ToAnsi(Ie.rgbToAnsi256(n,t,r)),enumerable:!1},hexToAnsi:{value:n=>Ie.ansi256ToAnsi(Ie.hexToAnsi256(n)),enumerable:!1}}),Ie}var oR=iR(),vw=oR;var lc=new Set(["\x1B","\x9B"]),aR=39,Tu="\x07",Aw="[",cR="]",Ow="m",dc=`${cR}8;;`,xw=e=>`${lc.values().next().value}${Aw}${e}${Ow}`,Sw=e=>`${lc.values().next().value}${dc}${e}${Tu}`,dR=e=>e.split(" ").map(n=>vt(n)),Ru=(e,n,t)=>{let r=[...n],s=!1,i=!1,o=vt(Xr(e.at(-1)));for(let[a,c]of r.entries()){let d=vt(c);if(o+d<=t?e[e.length-1]+=c:(e.push(c),o=0),lc.has(c)&&(s=!0,i=r.slice(a+1,a+1+dc.length).join("")===dc),s){i?c===Tu&&(s=!1,i=!1):c===Ow&&(s=!1);continue}o+=d,o===t&&a<r.length-1&&(e.push(""),o=0)}!o&&e.at(-1).length>0&&e.length>1&&(e[e.length-2]+=e.pop())},lR=e=>{let n=e.split(" "),t=n.length;for(;t>0&&!(vt(n[t-1])>0);)t--;return t===n.length?e:n.slice(0,t).join(" ")+n.slice(t).join("")},uR=(e,n,t={})=>{if(t.trim!==!1&&e.trim()==="")return"";let r="",s,i,o=dR(e),a=[""];for(let[l,p]of e.split(" ").entries()){t.trim!==!1&&(a[a.length-1]=a.at(-1).trimStart());let u=vt(a.at(-1));if(l!==0&&(u>=n&&(t.wordWrap===!1||t.trim===!1)&&(a.push(""),u=0),(u>0||t.trim===!1)&&(a[a.length-1]+=" ",u++)),t.hard&&o[l]>n){let m=n-u,g=1+Math.floor((o[l]-m-1)/n);Math.floor((o[l]-1)/n)<g&&a.push(""),Ru(a,p,n);continue}if(u+o[l]>n&&u>0&&o[l]>0){if(t.wordWrap===!1&&u<n){Ru(a,p,n);continue}a.push("")}if(u+o[l]>n&&t.wordWrap===!1){Ru(a,p,n);continue}a[a.length-1]+=p}t.trim!==!1&&(a=a.map(l=>lR(l)));let c=a.join(`
`),d=[...c],f=0;for(let[l,p]of d.entries()){if(r+=p,lc.has(p)){let{groups:m}=new RegExp(`(?:\\${Aw}(?<code>\\d+)m|\\${dc}(?<uri>.*)${Tu})`).exec(c.slice(f))||{groups:{}};if(m.code!==void 0){let g=Number.parseFloat(m.code);s=g===aR?void 0:g}else m.uri!==void 0&&(i=m.uri.length===0?void 0:m.uri)}let u=vw.codes.get(Number(s));d[l+1]===`
`?(i&&(r+=Sw("")),s&&u&&(r+=xw(u))):p===`
`&&(s&&u&&(r+=xw(s)),i&&(r+=Sw(i))),f+=p.length}return r};function Mu(e,n,t){return String(e).normalize().replaceAll(`\r
`,`
`).split(`
`).map(r=>uR(r,n,t)).join(`
`)}function Cu(e){return yw(e,{stringWidth:vt,stripAnsi:Xr,wrap:Mu})}var Js=require("path"),uc=require("fs");function $w(e,n){let t=(0,Js.resolve)(".",e),r;for((0,uc.statSync)(t).isDirectory()||(t=(0,Js.dirname)(t));;){if(r=n(t,(0,uc.readdirSync)(t)),r)return(0,Js.resolve)(t,r);if(t=(0,Js.dirname)(r=t),r===t)break}}var Fw=require("util"),Lu=require("url");var Iw=require("util"),hc=require("path");function es(e){if(e!==e.toLowerCase()&&e!==e.toUpperCase()||(e=e.toLowerCase()),e.indexOf("-")===-1&&e.indexOf("_")===-1)return e;{let t="",r=!1,s=e.match(/^-+/);for(let i=s?s[0].length:0;i<e.length;i++){let o=e.charAt(i);r&&(r=!1,o=o.toUpperCase()),i!==0&&(o==="-"||o==="_")?r=!0:o!=="-"&&o!=="_"&&(t+=o)}return t}}function fc(e,n){let t=e.toLowerCase();n=n||"-";let r="";for(let s=0;s<e.length;s++){let i=t.charAt(s),o=e.charAt(s);i!==o&&s>0?r+=`${n}${t.charAt(s)}`:r+=o}return r}function pc(e){return e==null?!1:typeof e=="number"||/^0x[0-9a-f]+$/i.test(e)?!0:/^0[^.]/.test(e)?!1:/^[-]?(?:\d+(?:\.\d*)?|\.\d+)(e[-+]?\d+)?$/.test(e)}function Ew(e){if(Array.isArray(e))return e.map(o=>typeof o!="string"?o+"":o);e=e.trim();let n=0,t=null,r=null,s=null,i=[];for(let o=0;o<e.length;o++){if(t=r,r=e.charAt(o),r===" "&&!s){t!==" "&&n++;continue}r===s?s=null:(r==="'"||r==='"')&&!s&&(s=r),i[n]||(i[n]=""),i[n]+=r}return i}var Qn;(function(e){e.BOOLEAN="boolean",e.STRING="string",e.NUMBER="number",e.ARRAY="array"})(Qn||(Qn={}));var Bt,mc=class{constructor(n){Bt=n}parse(n,t){let r=Object.assign({alias:void 0,array:void 0,boolean:void 0,config:void 0,configObjects:void 0,configuration:void 0,coerce:void 0,count:void 0,default:void 0,envPrefix:void 0,narg:void 0,normalize:void 0,string:void 0,number:void 0,__:void 0,key:void 0},t),s=Ew(n),i=typeof n=="string",o=fR(Object.assign(Object.create(null),r.alias)),a=Object.assign({"boolean-negation":!0,"camel-case-expansion":!0,"combine-arrays":!1,"dot-notation":!0,"duplicate-arguments-array":!0,"flatten-duplicate-arrays":!0,"greedy-arrays":!0,"halt-at-non-option":!1,"nargs-eats-options":!1,"negation-prefix":"no-","parse-numbers":!0,"parse-positional-numbers":!0,"populate--":!1,"set-placeholder-key":!1,"short-option-groups":!0,"strip-aliased":!1,"strip-dashed":!1,"unknown-options-as-args":!1},r.configuration),c=Object.assign(Object.create(null),r.default),d=r.configObjects||[],f=r.envPrefix,l=a["populate--"],p=l?"--":"_",u=Object.create(null),m=Object.create(null),g=r.__||Bt.format,h={aliases:Object.create(null),arrays:Object.create(null),bools:Object.create(null),strings:Object.create(null),numbers:Object.create(null),counts:Object.create(null),normalize:Object.create(null),configs:Object.create(null),nargs:Object.create(null),coercions:Object.create(null),keys:[]},_=/^-([0-9]+(\.[0-9]+)?|\.[0-9]+)$/,k=new RegExp("^--"+a["negation-prefix"]+"(.+)");[].concat(r.array||[]).filter(Boolean).forEach(function(b){let v=typeof b=="object"?b.key:b,R=Object.keys(b).map(function(O){return{boolean:"bools",string:"strings",number:"numbers"}[O]}).filter(Boolean).pop();R&&(h[R][v]=!0),h.arrays[v]=!0,h.keys.push(v)}),[].concat(r.boolean||[]).filter(Boolean).forEach(function(b){h.bools[b]=!0,h.keys.push(b)}),[].concat(r.string||[]).filter(Boolean).forEach(function(b){h.strings[b]=!0,h.keys.push(b)}),[].concat(r.number||[]).filter(Boolean).forEach(function(b){h.numbers[b]=!0,h.keys.push(b)}),[].concat(r.count||[]).filter(Boolean).forEach(function(b){h.counts[b]=!0,h.keys.push(b)}),[].concat(r.normalize||[]).filter(Boolean).forEach(function(b){h.normalize[b]=!0,h.keys.push(b)}),typeof r.narg=="object"&&Object.entries(r.narg).forEach(([b,v])=>{typeof v=="number"&&(h.nargs[b]=v,h.keys.push(b))}),typeof r.coerce=="object"&&Object.entries(r.coerce).forEach(([b,v])=>{typeof v=="function"&&(h.coercions[b]=v,h.keys.push(b))}),typeof r.config<"u"&&(Array.isArray(r.config)||typeof r.config=="string"?[].concat(r.config).filter(Boolean).forEach(function(b){h.configs[b]=!0}):typeof r.config=="object"&&Object.entries(r.config).forEach(([b,v])=>{(typeof v=="boolean"||typeof v=="function")&&(h.configs[b]=v)})),gr(r.key,o,r.default,h.arrays),Object.keys(c).forEach(function(b){(h.aliases[b]||[]).forEach(function(v){c[v]=c[b]})});let x=null;to();let W=[],P=Object.assign(Object.create(null),{_:[]}),I={};for(let b=0;b<s.length;b++){let v=s[b],R=v.replace(/^-{3,}/,"---"),O,w,J,F,Y,Ke;if(v!=="--"&&/^-/.test(v)&&je(v))B(v);else if(R.match(/^---+(=|$)/)){B(v);continue}else if(v.match(/^--.+=/)||!a["short-option-groups"]&&v.match(/^-.+=/))F=v.match(/^--?([^=]+)=([\s\S]*)$/),F!==null&&Array.isArray(F)&&F.length>=3&&(re(F[1],h.arrays)?b=on(b,F[1],s,F[2]):re(F[1],h.nargs)!==!1?b=ye(b,F[1],s,F[2]):ce(F[1],F[2],!0));else if(v.match(k)&&a["boolean-negation"])F=v.match(k),F!==null&&Array.isArray(F)&&F.length>=2&&(w=F[1],ce(w,re(w,h.arrays)?[!1]:!1));else if(v.match(/^--.+/)||!a["short-option-groups"]&&v.match(/^-[^-]+/))F=v.match(/^--?(.+)/),F!==null&&Array.isArray(F)&&F.length>=2&&(w=F[1],re(w,h.arrays)?b=on(b,w,s):re(w,h.nargs)!==!1?b=ye(b,w,s):(Y=s[b+1],Y!==void 0&&(!Y.match(/^-/)||Y.match(_))&&!re(w,h.bools)&&!re(w,h.counts)||/^(true|false)$/.test(Y)?(ce(w,Y),b++):ce(w,De(w))));else if(v.match(/^-.\..+=/))F=v.match(/^-([^=]+)=([\s\S]*)$/),F!==null&&Array.isArray(F)&&F.length>=3&&ce(F[1],F[2]);else if(v.match(/^-.\..+/)&&!v.match(_))Y=s[b+1],F=v.match(/^-(.\..+)/),F!==null&&Array.isArray(F)&&F.length>=2&&(w=F[1],Y!==void 0&&!Y.match(/^-/)&&!re(w,h.bools)&&!re(w,h.counts)?(ce(w,Y),b++):ce(w,De(w)));else if(v.match(/^-[^-]+/)&&!v.match(_)){J=v.slice(1,-1).split(""),O=!1;for(let fn=0;fn<J.length;fn++){if(Y=v.slice(fn+2),J[fn+1]&&J[fn+1]==="="){Ke=v.slice(fn+3),w=J[fn],re(w,h.arrays)?b=on(b,w,s,Ke):re(w,h.nargs)!==!1?b=ye(b,w,s,Ke):ce(w,Ke),O=!0;break}if(Y==="-"){ce(J[fn],Y);continue}if(/[A-Za-z]/.test(J[fn])&&/^-?\d+(\.\d*)?(e-?\d+)?$/.test(Y)&&re(Y,h.bools)===!1){ce(J[fn],Y),O=!0;break}if(J[fn+1]&&J[fn+1].match(/\W/)){ce(J[fn],Y),O=!0;break}else ce(J[fn],De(J[fn]))}w=v.slice(-1)[0],!O&&w!=="-"&&(re(w,h.arrays)?b=on(b,w,s):re(w,h.nargs)!==!1?b=ye(b,w,s):(Y=s[b+1],Y!==void 0&&(!/^(-|--)[^-]/.test(Y)||Y.match(_))&&!re(w,h.bools)&&!re(w,h.counts)||/^(true|false)$/.test(Y)?(ce(w,Y),b++):ce(w,De(w))))}else if(v.match(/^-[0-9]$/)&&v.match(_)&&re(v.slice(1),h.bools))w=v.slice(1),ce(w,De(w));else if(v==="--"){W=s.slice(b+1);break}else if(a["halt-at-non-option"]){W=s.slice(b);break}else B(v)}fe(P,!0),fe(P,!1),M(P),Pe(),Ve(P,h.aliases,c,!0),Je(P),a["set-placeholder-key"]&&hr(P),Object.keys(h.counts).forEach(function(b){At(P,b.split("."))||ce(b,0)}),l&&W.length&&(P[p]=[]),W.forEach(function(b){P[p].push(b)}),a["camel-case-expansion"]&&a["strip-dashed"]&&Object.keys(P).filter(b=>b!=="--"&&b.includes("-")).forEach(b=>{delete P[b]}),a["strip-aliased"]&&[].concat(...Object.keys(o).map(b=>o[b])).forEach(b=>{a["camel-case-expansion"]&&b.includes("-")&&delete P[b.split(".").map(v=>es(v)).join(".")],delete P[b]});function B(b){let v=z("_",b);(typeof v=="string"||typeof v=="number")&&P._.push(v)}function ye(b,v,R,O){let w,J=re(v,h.nargs);if(J=typeof J!="number"||isNaN(J)?1:J,J===0)return tt(O)||(x=Error(g("Argument unexpected for: %s",v))),ce(v,De(v)),b;let F=tt(O)?0:1;if(a["nargs-eats-options"])R.length-(b+1)+F<J&&(x=Error(g("Not enough arguments following: %s",v))),F=J;else{for(w=b+1;w<R.length&&(!R[w].match(/^-[^0-9]/)||R[w].match(_)||je(R[w]));w++)F++;F<J&&(x=Error(g("Not enough arguments following: %s",v)))}let Y=Math.min(F,J);for(!tt(O)&&Y>0&&(ce(v,O),Y--),w=b+1;w<Y+b+1;w++)ce(v,R[w]);return b+Y}function on(b,v,R,O){let w=[],J=O||R[b+1],F=re(v,h.nargs);if(re(v,h.bools)&&!/^(true|false)$/.test(J))w.push(!0);else if(tt(J)||tt(O)&&/^-/.test(J)&&!_.test(J)&&!je(J)){if(c[v]!==void 0){let Y=c[v];w=Array.isArray(Y)?Y:[Y]}}else{tt(O)||w.push(T(v,O,!0));for(let Y=b+1;Y<R.length&&!(!a["greedy-arrays"]&&w.length>0||F&&typeof F=="number"&&w.length>=F||(J=R[Y],/^-/.test(J)&&!_.test(J)&&!je(J)));Y++)b=Y,w.push(T(v,J,i))}return typeof F=="number"&&(F&&w.length<F||isNaN(F)&&w.length===0)&&(x=Error(g("Not enough arguments following: %s",v))),ce(v,w),b}function ce(b,v,R=i){if(/-/.test(b)&&a["camel-case-expansion"]){let J=b.split(".").map(function(F){return es(F)}).join(".");j(b,J)}let O=T(b,v,R),w=b.split(".");Ot(P,w,O),h.aliases[b]&&h.aliases[b].forEach(function(J){let F=J.split(".");Ot(P,F,O)}),w.length>1&&a["dot-notation"]&&(h.aliases[w[0]]||[]).forEach(function(J){let F=J.split("."),Y=[].concat(w);Y.shift(),F=F.concat(Y),(h.aliases[b]||[]).includes(F.join("."))||Ot(P,F,O)}),re(b,h.normalize)&&!re(b,h.arrays)&&[b].concat(h.aliases[b]||[]).forEach(function(F){Object.defineProperty(I,F,{enumerable:!0,get(){return v},set(Y){v=typeof Y=="string"?Bt.normalize(Y):Y}})})}function j(b,v){h.aliases[b]&&h.aliases[b].length||(h.aliases[b]=[v],u[v]=!0),h.aliases[v]&&h.aliases[v].length||j(v,b)}function T(b,v,R){R&&(v=pR(v)),(re(b,h.bools)||re(b,h.counts))&&typeof v=="string"&&(v=v==="true");let O=Array.isArray(v)?v.map(function(w){return z(b,w)}):z(b,v);return re(b,h.counts)&&(tt(O)||typeof O=="boolean")&&(O=Iu()),re(b,h.normalize)&&re(b,h.arrays)&&(Array.isArray(v)?O=v.map(w=>Bt.normalize(w)):O=Bt.normalize(v)),O}function z(b,v){return!a["parse-positional-numbers"]&&b==="_"||!re(b,h.strings)&&!re(b,h.bools)&&!Array.isArray(v)&&(pc(v)&&a["parse-numbers"]&&Number.isSafeInteger(Math.floor(parseFloat(`${v}`)))||!tt(v)&&re(b,h.numbers))&&(v=Number(v)),v}function M(b){let v=Object.create(null);Ve(v,h.aliases,c),Object.keys(h.configs).forEach(function(R){let O=b[R]||v[R];if(O)try{let w=null,J=Bt.resolve(Bt.cwd(),O),F=h.configs[R];if(typeof F=="function"){try{w=F(J)}catch(Y){w=Y}if(w instanceof Error){x=w;return}}else w=Bt.require(J);Q(w)}catch(w){w.name==="PermissionDenied"?x=w:b[R]&&(x=Error(g("Invalid JSON config file: %s",O)))}})}function Q(b,v){Object.keys(b).forEach(function(R){let O=b[R],w=v?v+"."+R:R;typeof O=="object"&&O!==null&&!Array.isArray(O)&&a["dot-notation"]?Q(O,w):(!At(P,w.split("."))||re(w,h.arrays)&&a["combine-arrays"])&&ce(w,O)})}function Pe(){typeof d<"u"&&d.forEach(function(b){Q(b)})}function fe(b,v){if(typeof f>"u")return;let R=typeof f=="string"?f:"",O=Bt.env();Object.keys(O).forEach(function(w){if(R===""||w.lastIndexOf(R,0)===0){let J=w.split("__").map(function(F,Y){return Y===0&&(F=F.substring(R.length)),es(F)});(v&&h.configs[J.join(".")]||!v)&&!At(b,J)&&ce(J.join("."),O[w])}})}function Je(b){let v,R=new Set;Object.keys(b).forEach(function(O){if(!R.has(O)&&(v=re(O,h.coercions),typeof v=="function"))try{let w=z(O,v(b[O]));[].concat(h.aliases[O]||[],O).forEach(J=>{R.add(J),b[J]=w})}catch(w){x=w}})}function hr(b){return h.keys.forEach(v=>{~v.indexOf(".")||typeof b[v]>"u"&&(b[v]=void 0)}),b}function Ve(b,v,R,O=!1){Object.keys(R).forEach(function(w){At(b,w.split("."))||(Ot(b,w.split("."),R[w]),O&&(m[w]=!0),(v[w]||[]).forEach(function(J){At(b,J.split("."))||Ot(b,J.split("."),R[w])}))})}function At(b,v){let R=b;a["dot-notation"]||(v=[v.join(".")]),v.slice(0,-1).forEach(function(w){R=R[w]||{}});let O=v[v.length-1];return typeof R!="object"?!1:O in R}function Ot(b,v,R){let O=b;a["dot-notation"]||(v=[v.join(".")]),v.slice(0,-1).forEach(function(Ke){Ke=Rw(Ke),typeof O=="object"&&O[Ke]===void 0&&(O[Ke]={}),typeof O[Ke]!="object"||Array.isArray(O[Ke])?(Array.isArray(O[Ke])?O[Ke].push({}):O[Ke]=[O[Ke],{}],O=O[Ke][O[Ke].length-1]):O=O[Ke]});let w=Rw(v[v.length-1]),J=re(v.join("."),h.arrays),F=Array.isArray(R),Y=a["duplicate-arguments-array"];!Y&&re(w,h.nargs)&&(Y=!0,(!tt(O[w])&&h.nargs[w]===1||Array.isArray(O[w])&&O[w].length===h.nargs[w])&&(O[w]=void 0)),R===Iu()?O[w]=Iu(O[w]):Array.isArray(O[w])?Y&&J&&F?O[w]=a["flatten-duplicate-arrays"]?O[w].concat(R):(Array.isArray(O[w][0])?O[w]:[O[w]]).concat([R]):!Y&&!!J==!!F?O[w]=R:O[w]=O[w].concat([R]):O[w]===void 0&&J?O[w]=F?R:[R]:Y&&!(O[w]===void 0||re(w,h.counts)||re(w,h.bools))?O[w]=[O[w],R]:O[w]=R}function gr(...b){b.forEach(function(v){Object.keys(v||{}).forEach(function(R){h.aliases[R]||(h.aliases[R]=[].concat(o[R]||[]),h.aliases[R].concat(R).forEach(function(O){if(/-/.test(O)&&a["camel-case-expansion"]){let w=es(O);w!==R&&h.aliases[R].indexOf(w)===-1&&(h.aliases[R].push(w),u[w]=!0)}}),h.aliases[R].concat(R).forEach(function(O){if(O.length>1&&/[A-Z]/.test(O)&&a["camel-case-expansion"]){let w=fc(O,"-");w!==R&&h.aliases[R].indexOf(w)===-1&&(h.aliases[R].push(w),u[w]=!0)}}),h.aliases[R].forEach(function(O){h.aliases[O]=[R].concat(h.aliases[R].filter(function(w){return O!==w}))}))})})}function re(b,v){let R=[].concat(h.aliases[b]||[],b),O=Object.keys(v),w=R.find(J=>O.includes(J));return w?v[w]:!1}function jc(b){let v=Object.keys(h);return[].concat(v.map(O=>h[O])).some(function(O){return Array.isArray(O)?O.includes(b):O[b]})}function ee(b,...v){return[].concat(...v).some(function(O){let w=b.match(O);return w&&jc(w[1])})}function Ce(b){if(b.match(_)||!b.match(/^-[^-]+/))return!1;let v=!0,R,O=b.slice(1).split("");for(let w=0;w<O.length;w++){if(R=b.slice(w+2),!jc(O[w])){v=!1;break}if(O[w+1]&&O[w+1]==="="||R==="-"||/[A-Za-z]/.test(O[w])&&/^-?\d+(\.\d*)?(e-?\d+)?$/.test(R)||O[w+1]&&O[w+1].match(/\W/))break}return v}function je(b){return a["unknown-options-as-args"]&&pe(b)}function pe(b){return b=b.replace(/^-{3,}/,"--"),b.match(_)||Ce(b)?!1:!ee(b,/^-+([^=]+?)=[\s\S]*$/,k,/^-+([^=]+?)$/,/^-+([^=]+?)-$/,/^-+([^=]+?\d+)$/,/^-+([^=]+?)\W+.*$/)}function De(b){return!re(b,h.bools)&&!re(b,h.counts)&&`${b}`in c?c[b]:We(nt(b))}function We(b){return{[Qn.BOOLEAN]:!0,[Qn.STRING]:"",[Qn.NUMBER]:void 0,[Qn.ARRAY]:[]}[b]}function nt(b){let v=Qn.BOOLEAN;return re(b,h.strings)?v=Qn.STRING:re(b,h.numbers)?v=Qn.NUMBER:re(b,h.bools)?v=Qn.BOOLEAN:re(b,h.arrays)&&(v=Qn.ARRAY),v}function tt(b){return b===void 0}function to(){Object.keys(h.counts).find(b=>re(b,h.arrays)?(x=Error(g("Invalid configuration: %s, opts.count excludes opts.array.",b)),!0):re(b,h.nargs)?(x=Error(g("Invalid configuration: %s, opts.count excludes opts.narg.",b)),!0):!1)}return{aliases:Object.assign({},h.aliases),argv:Object.assign(I,P),configuration:a,defaulted:Object.assign({},m),error:x,newAliases:Object.assign({},u)}}};function fR(e){let n=[],t=Object.create(null),r=!0;for(Object.keys(e).forEach(function(s){n.push([].concat(e[s],s))});r;){r=!1;for(let s=0;s<n.length;s++)for(let i=s+1;i<n.length;i++)if(n[s].filter(function(a){return n[i].indexOf(a)!==-1}).length){n[s]=n[s].concat(n[i]),n.splice(i,1),r=!0;break}}return n.forEach(function(s){s=s.filter(function(o,a,c){return c.indexOf(o)===a});let i=s.pop();i!==void 0&&typeof i=="string"&&(t[i]=s)}),t}function Iu(e){return e!==void 0?e+1:1}function Rw(e){return e==="__proto__"?"___proto___":e}function pR(e){return typeof e=="string"&&(e[0]==="'"||e[0]==='"')&&e[e.length-1]===e[0]?e.substring(1,e.length-1):e}var Vw=require("fs"),ju=require("node:module");var Vu,Nu,Pu,Tw=process&&process.env&&process.env.YARGS_MIN_NODE_VERSION?Number(process.env.YARGS_MIN_NODE_VERSION):20,Mw=(Nu=(Vu=process==null?void 0:process.versions)===null||Vu===void 0?void 0:Vu.node)!==null&&Nu!==void 0?Nu:(Pu=process==null?void 0:process.version)===null||Pu===void 0?void 0:Pu.slice(1);if(Mw&&Number(Mw.match(/^([^.]+)/)[1])<Tw)throw Error(`yargs parser supports a minimum Node.js version of ${Tw}. Read our version support policy: https://github.com/yargs/yargs-parser#supported-nodejs-versions`);var mR=process?process.env:{},Cw=ju.createRequire?(0,ju.createRequire)(importMetaUrl):void 0,Nw=new mc({cwd:process.cwd,env:()=>mR,format:Iw.format,normalize:hc.normalize,resolve:hc.resolve,require:e=>{if(typeof Cw<"u")return Cw(e);if(e.match(/\.json$/))return JSON.parse((0,Vw.readFileSync)(e,"utf8"));throw Error("only .json config files are supported in ESM")}}),Yi=function(n,t){return Nw.parse(n.slice(),t).argv};Yi.detailed=function(e,n){return Nw.parse(e.slice(),n)};Yi.camelCase=es;Yi.decamelize=fc;Yi.looksLikeNumber=pc;var Pw=Yi;var Dn=require("path");function hR(){return gR()?0:1}function gR(){return yR()&&!process.defaultApp}function yR(){return!!process.versions.electron}function jw(){return process.argv[hR()]}var gc=require("node:util"),Dw=()=>({__:(e,...n)=>(0,gc.format)(e,...n),__n:(e,n,t,...r)=>{let s=t===1?e:n;return s.includes("%d")?(0,gc.format)(s,t,...r):(0,gc.format)(s,...r)},getLocale:()=>"en",setLocale:()=>{},updateLocale:()=>{},locale:"en"});var Bw=require("node:module"),zw=Xs(Ww(),1),yc=require("node:fs"),Du=(0,Lu.fileURLToPath)(importMetaUrl),_R=Du.substring(0,Du.lastIndexOf("node_modules")),bR=(0,Bw.createRequire)(importMetaUrl),Uw={assert:{notStrictEqual:hw,strictEqual:mw},cliui:Cu,findUp:$w,getEnv:e=>process.env[e],inspect:Fw.inspect,getProcessArgvBin:jw,mainFilename:_R||process.cwd(),Parser:Pw,path:{basename:Dn.basename,dirname:Dn.dirname,extname:Dn.extname,relative:Dn.relative,resolve:Dn.resolve,join:Dn.join},process:{argv:()=>process.argv,cwd:process.cwd,emitWarning:(e,n)=>process.emitWarning(e,n),execPath:()=>process.execPath,exit:e=>{process.exit(e)},nextTick:process.nextTick,stdColumns:typeof process.stdout.columns<"u"?process.stdout.columns:null},readFileSync:yc.readFileSync,readdirSync:yc.readdirSync,require:bR,getCallerFile:()=>{let e=(0,zw.default)(3);return e.match(/^file:\/\//)?(0,Lu.fileURLToPath)(e):e},stringWidth:vt,y18n:Dw({directory:(0,Dn.resolve)(Du,"../../../locales"),updateFiles:!1})};function xn(e,n,t,r){t.assert.notStrictEqual(e,n,r)}function Wu(e,n){n.assert.strictEqual(typeof e,"string")}function Gs(e){return Object.keys(e)}function Me(e){return!!e&&!!e.then&&typeof e.then=="function"}var ze=class e extends Error{constructor(n){super(n||"yargs error"),this.name="YError",Error.captureStackTrace&&Error.captureStackTrace(this,e)}};function cr(e){let t=e.replace(/\s{2,}/g," ").split(/\s+(?![^[]*]|[^<]*>)/),r=/\.*[\][<>]/g,s=t.shift();if(!s)throw new Error(`No command found in: ${e}`);let i={cmd:s.replace(r,""),demanded:[],optional:[]};return t.forEach((o,a)=>{let c=!1;o=o.replace(/\s/g,""),/\.+[\]>]/.test(o)&&a===t.length-1&&(c=!0),/^\[/.test(o)?i.optional.push({cmd:o.replace(r,"").split("|"),variadic:c}):i.demanded.push({cmd:o.replace(r,"").split("|"),variadic:c})}),i}var wR=["first","second","third","fourth","fifth","sixth"];function q(e,n,t){function r(){return typeof e=="object"?[{demanded:[],optional:[]},e,n]:[cr(`cmd ${e}`),n,t]}try{let s=0,[i,o,a]=r(),c=[].slice.call(o);for(;c.length&&c[c.length-1]===void 0;)c.pop();let d=a||c.length;if(d<i.demanded.length)throw new ze(`Not enough arguments provided. Expected ${i.demanded.length} but received ${c.length}.`);let f=i.demanded.length+i.optional.length;if(d>f)throw new ze(`Too many arguments provided. Expected max ${f} but received ${d}.`);i.demanded.forEach(l=>{let p=c.shift(),u=qw(p);l.cmd.filter(g=>g===u||g==="*").length===0&&Hw(u,l.cmd,s),s+=1}),i.optional.forEach(l=>{if(c.length===0)return;let p=c.shift(),u=qw(p);l.cmd.filter(g=>g===u||g==="*").length===0&&Hw(u,l.cmd,s),s+=1})}catch(s){console.warn(s.stack)}}function qw(e){return Array.isArray(e)?"array":e===null?"null":typeof e}function Hw(e,n,t){throw new ze(`Invalid ${wR[t]||"manyith"} argument. Expected ${n.join(" or ")} but received ${e}.`)}var _c=class{constructor(n){this.globalMiddleware=[],this.frozens=[],this.yargs=n}addMiddleware(n,t,r=!0,s=!1){if(q("<array|function> [boolean] [boolean] [boolean]",[n,t,r],arguments.length),Array.isArray(n)){for(let i=0;i<n.length;i++){if(typeof n[i]!="function")throw Error("middleware must be a function");let o=n[i];o.applyBeforeValidation=t,o.global=r}Array.prototype.push.apply(this.globalMiddleware,n)}else if(typeof n=="function"){let i=n;i.applyBeforeValidation=t,i.global=r,i.mutates=s,this.globalMiddleware.push(n)}return this.yargs}addCoerceMiddleware(n,t){let r=this.yargs.getAliases();return this.globalMiddleware=this.globalMiddleware.filter(s=>{let i=[...r[t]||[],t];return s.option?!i.includes(s.option):!0}),n.option=t,this.addMiddleware(n,!0,!0,!0)}getMiddleware(){return this.globalMiddleware}freeze(){this.frozens.push([...this.globalMiddleware])}unfreeze(){let n=this.frozens.pop();n!==void 0&&(this.globalMiddleware=n)}reset(){this.globalMiddleware=this.globalMiddleware.filter(n=>n.global)}};function Jw(e){return e?e.map(n=>(n.applyBeforeValidation=!1,n)):[]}function ns(e,n,t,r){return t.reduce((s,i)=>{if(i.applyBeforeValidation!==r)return s;if(i.mutates){if(i.applied)return s;i.applied=!0}if(Me(s))return s.then(o=>Promise.all([o,i(o,n)])).then(([o,a])=>Object.assign(o,a));{let o=i(s,n);return Me(o)?o.then(a=>Object.assign(s,a)):Object.assign(s,o)}},e)}function ts(e,n,t=r=>{throw r}){try{let r=kR(e)?e():e;return Me(r)?r.then(s=>n(s)):n(r)}catch(r){return t(r)}}function kR(e){return typeof e=="function"}var Ks=/(^\*)|(^\$0)/,Fu=class{constructor(n,t,r,s){this.requireCache=new Set,this.handlers={},this.aliasMap={},this.frozens=[],this.shim=s,this.usage=n,this.globalMiddleware=r,this.validation=t}addDirectory(n,t,r,s){s=s||{},this.requireCache.add(r);let i=this.shim.path.resolve(this.shim.path.dirname(r),n),o=this.shim.readdirSync(i,{recursive:!!s.recurse});Array.isArray(s.extensions)||(s.extensions=["js"]);let a=typeof s.visit=="function"?s.visit:c=>c;for(let c of o){let d=c.toString();if(s.exclude){let l=!1;if(typeof s.exclude=="function"?l=s.exclude(d):l=s.exclude.test(d),l)continue}if(s.include){let l=!1;if(typeof s.include=="function"?l=s.include(d):l=s.include.test(d),!l)continue}let f=!1;for(let l of s.extensions)d.endsWith(l)&&(f=!0);if(f){let l=this.shim.path.join(i,d),p=t(l),u=Object.create(null,Object.getOwnPropertyDescriptors({...p}));if(a(u,l,d)){if(this.requireCache.has(l))continue;this.requireCache.add(l),u.command||(u.command=this.shim.path.basename(l,this.shim.path.extname(l))),this.addHandler(u)}}}}addHandler(n,t,r,s,i,o){let a=[],c=Jw(i);if(s=s||(()=>{}),Array.isArray(n))if(vR(n))[n,...a]=n;else for(let d of n)this.addHandler(d);else if(SR(n)){let d=Array.isArray(n.command)||typeof n.command=="string"?n.command:null;if(d===null)throw new Error(`No command name given for module: ${this.shim.inspect(n)}`);n.aliases&&(d=[].concat(d).concat(n.aliases)),this.addHandler(d,this.extractDesc(n),n.builder,n.handler,n.middlewares,n.deprecated);return}else if(Gw(r)){this.addHandler([n].concat(a),t,r.builder,r.handler,r.middlewares,r.deprecated);return}if(typeof n=="string"){let d=cr(n);a=a.map(p=>cr(p).cmd);let f=!1,l=[d.cmd].concat(a).filter(p=>Ks.test(p)?(f=!0,!1):!0);l.length===0&&f&&l.push("$0"),f&&(d.cmd=l[0],a=l.slice(1),n=n.replace(Ks,d.cmd)),a.forEach(p=>{this.aliasMap[p]=d.cmd}),t!==!1&&this.usage.command(n,t,f,a,o),this.handlers[d.cmd]={original:n,description:t,handler:s,builder:r||{},middlewares:c,deprecated:o,demanded:d.demanded,optional:d.optional},f&&(this.defaultCommand=this.handlers[d.cmd])}}getCommandHandlers(){return this.handlers}getCommands(){return Object.keys(this.handlers).concat(Object.keys(this.aliasMap))}hasDefaultCommand(){return!!this.defaultCommand}runCommand(n,t,r,s,i,o){let a=this.handlers[n]||this.handlers[this.aliasMap[n]]||this.defaultCommand,c=t.getInternalMethods().getContext(),d=c.commands.slice(),f=!n;n&&(c.commands.push(n),c.fullCommands.push(a.original));let l=this.applyBuilderUpdateUsageAndParse(f,a,t,r.aliases,d,s,i,o);return Me(l)?l.then(p=>this.applyMiddlewareAndGetResult(f,a,p.innerArgv,c,i,p.aliases,t)):this.applyMiddlewareAndGetResult(f,a,l.innerArgv,c,i,l.aliases,t)}applyBuilderUpdateUsageAndParse(n,t,r,s,i,o,a,c){let d=t.builder,f=r;if(bc(d)){r.getInternalMethods().getUsageInstance().freeze();let l=d(r.getInternalMethods().reset(s),c);if(Me(l))return l.then(p=>(f=Yw(p)?p:r,this.parseAndUpdateUsage(n,t,f,i,o,a)))}else xR(d)&&(r.getInternalMethods().getUsageInstance().freeze(),f=r.getInternalMethods().reset(s),Object.keys(t.builder).forEach(l=>{f.option(l,d[l])}));return this.parseAndUpdateUsage(n,t,f,i,o,a)}parseAndUpdateUsage(n,t,r,s,i,o){n&&r.getInternalMethods().getUsageInstance().unfreeze(!0),this.shouldUpdateUsage(r)&&r.getInternalMethods().getUsageInstance().usage(this.usageFromParentCommandsCommandHandler(s,t),t.description);let a=r.getInternalMethods().runYargsParserAndExecuteCommands(null,void 0,!0,i,o);return Me(a)?a.then(c=>({aliases:r.parsed.aliases,innerArgv:c})):{aliases:r.parsed.aliases,innerArgv:a}}shouldUpdateUsage(n){return!n.getInternalMethods().getUsageInstance().getUsageDisabled()&&n.getInternalMethods().getUsageInstance().getUsage().length===0}usageFromParentCommandsCommandHandler(n,t){let r=Ks.test(t.original)?t.original.replace(Ks,"").trim():t.original,s=n.filter(i=>!Ks.test(i));return s.push(r),`$0 ${s.join(" ")}`}handleValidationAndGetResult(n,t,r,s,i,o,a,c){if(!o.getInternalMethods().getHasOutput()){let d=o.getInternalMethods().runValidation(i,c,o.parsed.error,n);r=ts(r,f=>(d(f),f))}if(t.handler&&!o.getInternalMethods().getHasOutput()){o.getInternalMethods().setHasOutput();let d=!!o.getOptions().configuration["populate--"];o.getInternalMethods().postProcess(r,d,!1,!1),r=ns(r,o,a,!1),r=ts(r,f=>{let l=t.handler(f);return Me(l)?l.then(()=>f):f}),n||o.getInternalMethods().getUsageInstance().cacheHelpMessage(),Me(r)&&!o.getInternalMethods().hasParseCallback()&&r.catch(f=>{try{o.getInternalMethods().getUsageInstance().fail(null,f)}catch{}})}return n||(s.commands.pop(),s.fullCommands.pop()),r}applyMiddlewareAndGetResult(n,t,r,s,i,o,a){let c={};if(i)return r;a.getInternalMethods().getHasOutput()||(c=this.populatePositionals(t,r,s,a));let d=this.globalMiddleware.getMiddleware().slice(0).concat(t.middlewares),f=ns(r,a,d,!0);return Me(f)?f.then(l=>this.handleValidationAndGetResult(n,t,l,s,o,a,d,c)):this.handleValidationAndGetResult(n,t,f,s,o,a,d,c)}populatePositionals(n,t,r,s){t._=t._.slice(r.commands.length);let i=n.demanded.slice(0),o=n.optional.slice(0),a={};for(this.validation.positionalCount(i.length,t._.length);i.length;){let c=i.shift();this.populatePositional(c,t,a)}for(;o.length;){let c=o.shift();this.populatePositional(c,t,a)}return t._=r.commands.concat(t._.map(c=>""+c)),this.postProcessPositionals(t,a,this.cmdToParseOptions(n.original),s),a}populatePositional(n,t,r){let s=n.cmd[0];n.variadic?r[s]=t._.splice(0).map(String):t._.length&&(r[s]=[String(t._.shift())])}cmdToParseOptions(n){let t={array:[],default:{},alias:{},demand:{}},r=cr(n);return r.demanded.forEach(s=>{let[i,...o]=s.cmd;s.variadic&&(t.array.push(i),t.default[i]=[]),t.alias[i]=o,t.demand[i]=!0}),r.optional.forEach(s=>{let[i,...o]=s.cmd;s.variadic&&(t.array.push(i),t.default[i]=[]),t.alias[i]=o}),t}postProcessPositionals(n,t,r,s){let i=Object.assign({},s.getOptions());i.default=Object.assign(r.default,i.default);for(let d of Object.keys(r.alias))i.alias[d]=(i.alias[d]||[]).concat(r.alias[d]);i.array=i.array.concat(r.array),i.config={};let o=[];if(Object.keys(t).forEach(d=>{t[d].map(f=>{i.configuration["unknown-options-as-args"]&&(i.key[d]=!0),o.push(`--${d}`),o.push(f)})}),!o.length)return;let a=Object.assign({},i.configuration,{"populate--":!1}),c=this.shim.Parser.detailed(o,Object.assign({},i,{configuration:a}));if(c.error)s.getInternalMethods().getUsageInstance().fail(c.error.message,c.error);else{let d=Object.keys(t);Object.keys(t).forEach(f=>{d.push(...c.aliases[f])}),Object.keys(c.argv).forEach(f=>{d.includes(f)&&(t[f]||(t[f]=c.argv[f]),!this.isInConfigs(s,f)&&!this.isDefaulted(s,f)&&Object.prototype.hasOwnProperty.call(n,f)&&Object.prototype.hasOwnProperty.call(c.argv,f)&&(Array.isArray(n[f])||Array.isArray(c.argv[f]))?n[f]=[].concat(n[f],c.argv[f]):n[f]=c.argv[f])})}}isDefaulted(n,t){let{default:r}=n.getOptions();return Object.prototype.hasOwnProperty.call(r,t)||Object.prototype.hasOwnProperty.call(r,this.shim.Parser.camelCase(t))}isInConfigs(n,t){let{configObjects:r}=n.getOptions();return r.some(s=>Object.prototype.hasOwnProperty.call(s,t))||r.some(s=>Object.prototype.hasOwnProperty.call(s,this.shim.Parser.camelCase(t)))}runDefaultBuilderOn(n){if(!this.defaultCommand)return;if(this.shouldUpdateUsage(n)){let r=Ks.test(this.defaultCommand.original)?this.defaultCommand.original:this.defaultCommand.original.replace(/^[^[\]<>]*/,"$0 ");n.getInternalMethods().getUsageInstance().usage(r,this.defaultCommand.description)}let t=this.defaultCommand.builder;if(bc(t))return t(n,!0);Gw(t)||Object.keys(t).forEach(r=>{n.option(r,t[r])})}extractDesc({describe:n,description:t,desc:r}){for(let s of[n,t,r]){if(typeof s=="string"||s===!1)return s;xn(s,!0,this.shim)}return!1}freeze(){this.frozens.push({handlers:this.handlers,aliasMap:this.aliasMap,defaultCommand:this.defaultCommand})}unfreeze(){let n=this.frozens.pop();xn(n,void 0,this.shim),{handlers:this.handlers,aliasMap:this.aliasMap,defaultCommand:this.defaultCommand}=n}reset(){return this.handlers={},this.aliasMap={},this.defaultCommand=void 0,this.requireCache=new Set,this}};function Kw(e,n,t,r){return new Fu(e,n,t,r)}function Gw(e){return typeof e=="object"&&!!e.builder&&typeof e.handler=="function"}function vR(e){return e.every(n=>typeof n=="string")}function bc(e){return typeof e=="function"}function xR(e){return typeof e=="object"}function SR(e){return typeof e=="object"&&!Array.isArray(e)}function dr(e={},n=()=>!0){let t={};return Gs(e).forEach(r=>{n(r,e[r])&&(t[r]=e[r])}),t}function lr(e){typeof process>"u"||[process.stdout,process.stderr].forEach(n=>{let t=n;t._handle&&t.isTTY&&typeof t._handle.setBlocking=="function"&&t._handle.setBlocking(e)})}function AR(e){return typeof e=="boolean"}function Zw(e,n){let t=n.y18n.__,r={},s=[];r.failFn=function(T){s.push(T)};let i=null,o=null,a=!0;r.showHelpOnFail=function(T=!0,z){let[M,Q]=typeof T=="string"?[!0,T]:[T,z];return e.getInternalMethods().isGlobalContext()&&(o=Q),i=Q,a=M,r};let c=!1;r.fail=function(T,z){let M=e.getInternalMethods().getLoggerInstance();if(s.length)for(let Q=s.length-1;Q>=0;--Q){let Pe=s[Q];if(AR(Pe)){if(z)throw z;if(T)throw Error(T)}else Pe(T,z,r)}else{if(e.getExitProcess()&&lr(!0),!c){c=!0,a&&(e.showHelp("error"),M.error()),(T||z)&&M.error(T||z);let Q=i||o;Q&&((T||z)&&M.error(""),M.error(Q))}if(z=z||new ze(T),e.getExitProcess())return e.exit(1);if(e.getInternalMethods().hasParseCallback())return e.exit(1,z);throw z}};let d=[],f=!1;r.usage=(j,T)=>j===null?(f=!0,d=[],r):(f=!1,d.push([j,T||""]),r),r.getUsage=()=>d,r.getUsageDisabled=()=>f,r.getPositionalGroupName=()=>t("Positionals:");let l=[];r.example=(j,T)=>{l.push([j,T||""])};let p=[];r.command=function(T,z,M,Q,Pe=!1){M&&(p=p.map(fe=>(fe[2]=!1,fe))),p.push([T,z||"",M,Q,Pe])},r.getCommands=()=>p;let u={};r.describe=function(T,z){Array.isArray(T)?T.forEach(M=>{r.describe(M,z)}):typeof T=="object"?Object.keys(T).forEach(M=>{r.describe(M,T[M])}):u[T]=z},r.getDescriptions=()=>u;let m=[];r.epilog=j=>{m.push(j)};let g=!1,h;r.wrap=j=>{g=!0,h=j},r.getWrap=()=>n.getEnv("YARGS_DISABLE_WRAP")?null:(g||(h=ye(),g=!0),h);let _="__yargsString__:";r.deferY18nLookup=j=>_+j,r.help=function(){if(W)return W;x();let T=e.customScriptName?e.$0:n.path.basename(e.$0),z=e.getDemandedOptions(),M=e.getDemandedCommands(),Q=e.getDeprecatedOptions(),Pe=e.getGroups(),fe=e.getOptions(),Je=[];Je=Je.concat(Object.keys(u)),Je=Je.concat(Object.keys(z)),Je=Je.concat(Object.keys(M)),Je=Je.concat(Object.keys(fe.default)),Je=Je.filter(I),Je=Object.keys(Je.reduce((ee,Ce)=>(Ce!=="_"&&(ee[Ce]=!0),ee),{}));let hr=r.getWrap(),Ve=n.cliui({width:hr,wrap:!!hr});if(!f){if(d.length)d.forEach(ee=>{Ve.div({text:`${ee[0].replace(/\$0/g,T)}`}),ee[1]&&Ve.div({text:`${ee[1]}`,padding:[1,0,0,0]})}),Ve.div();else if(p.length){let ee=null;M._?ee=`${T} <${t("command")}>
`:ee=`${T} [${t("command")}]
`,Ve.div(`${ee}`)}}if(p.length>1||p.length===1&&!p[0][2]){Ve.div(t("Commands:"));let ee=e.getInternalMethods().getContext(),Ce=ee.commands.length?`${ee.commands.join(" ")} `:"";e.getInternalMethods().getParserConfiguration()["sort-commands"]===!0&&(p=p.sort((pe,De)=>pe[0].localeCompare(De[0])));let je=T?`${T} `:"";p.forEach(pe=>{let De=`${je}${Ce}${pe[0].replace(/^\$0 ?/,"")}`;Ve.span({text:De,padding:[0,2,0,2],width:k(p,hr,`${T}${Ce}`)+4},{text:pe[1]});let We=[];pe[2]&&We.push(`[${t("default")}]`),pe[3]&&pe[3].length&&We.push(`[${t("aliases:")} ${pe[3].join(", ")}]`),pe[4]&&(typeof pe[4]=="string"?We.push(`[${t("deprecated: %s",pe[4])}]`):We.push(`[${t("deprecated")}]`)),We.length?Ve.div({text:We.join(" "),padding:[0,0,0,2],align:"right"}):Ve.div()}),Ve.div()}let At=(Object.keys(fe.alias)||[]).concat(Object.keys(e.parsed.newAliases)||[]);Je=Je.filter(ee=>!e.parsed.newAliases[ee]&&At.every(Ce=>(fe.alias[Ce]||[]).indexOf(ee)===-1));let Ot=t("Options:");Pe[Ot]||(Pe[Ot]=[]),P(Je,fe.alias,Pe,Ot);let gr=ee=>/^--/.test(wc(ee)),re=Object.keys(Pe).filter(ee=>Pe[ee].length>0).map(ee=>{let Ce=Pe[ee].filter(I).map(je=>{if(At.includes(je))return je;for(let pe=0,De;(De=At[pe])!==void 0;pe++)if((fe.alias[De]||[]).includes(je))return De;return je});return{groupName:ee,normalizedKeys:Ce}}).filter(({normalizedKeys:ee})=>ee.length>0).map(({groupName:ee,normalizedKeys:Ce})=>{let je=Ce.reduce((pe,De)=>(pe[De]=[De].concat(fe.alias[De]||[]).map(We=>ee===r.getPositionalGroupName()?We:(/^[0-9]$/.test(We)?fe.boolean.includes(De)?"-":"--":We.length>1?"--":"-")+We).sort((We,nt)=>gr(We)===gr(nt)?0:gr(We)?1:-1).join(", "),pe),{});return{groupName:ee,normalizedKeys:Ce,switches:je}});if(re.filter(({groupName:ee})=>ee!==r.getPositionalGroupName()).some(({normalizedKeys:ee,switches:Ce})=>!ee.every(je=>gr(Ce[je])))&&re.filter(({groupName:ee})=>ee!==r.getPositionalGroupName()).forEach(({normalizedKeys:ee,switches:Ce})=>{ee.forEach(je=>{gr(Ce[je])&&(Ce[je]=OR(Ce[je],4))})}),re.forEach(({groupName:ee,normalizedKeys:Ce,switches:je})=>{Ve.div(ee),Ce.forEach(pe=>{let De=je[pe],We=u[pe]||"",nt=null;We.includes(_)&&(We=t(We.substring(_.length))),fe.boolean.includes(pe)&&(nt=`[${t("boolean")}]`),fe.count.includes(pe)&&(nt=`[${t("count")}]`),fe.string.includes(pe)&&(nt=`[${t("string")}]`),fe.normalize.includes(pe)&&(nt=`[${t("string")}]`),fe.array.includes(pe)&&(nt=`[${t("array")}]`),fe.number.includes(pe)&&(nt=`[${t("number")}]`);let tt=v=>typeof v=="string"?`[${t("deprecated: %s",v)}]`:`[${t("deprecated")}]`,to=[pe in Q?tt(Q[pe]):null,nt,pe in z?`[${t("required")}]`:null,fe.choices&&fe.choices[pe]?`[${t("choices:")} ${r.stringifiedValues(fe.choices[pe])}]`:null,B(fe.default[pe],fe.defaultDescription[pe])].filter(Boolean).join(" ");Ve.span({text:wc(De),padding:[0,2,0,2+Qw(De)],width:k(je,hr)+4},We);let b=e.getInternalMethods().getUsageConfiguration()["hide-types"]===!0;to&&!b?Ve.div({text:to,padding:[0,0,0,2],align:"right"}):Ve.div()}),Ve.div()}),l.length&&(Ve.div(t("Examples:")),l.forEach(ee=>{ee[0]=ee[0].replace(/\$0/g,T)}),l.forEach(ee=>{ee[1]===""?Ve.div({text:ee[0],padding:[0,2,0,2]}):Ve.div({text:ee[0],padding:[0,2,0,2],width:k(l,hr)+4},{text:ee[1]})}),Ve.div()),m.length>0){let ee=m.map(Ce=>Ce.replace(/\$0/g,T)).join(`
`);Ve.div(`${ee}
`)}return Ve.toString().replace(/\s*$/,"")};function k(j,T,z){let M=0;return Array.isArray(j)||(j=Object.values(j).map(Q=>[Q])),j.forEach(Q=>{M=Math.max(n.stringWidth(z?`${z} ${wc(Q[0])}`:wc(Q[0]))+Qw(Q[0]),M)}),T&&(M=Math.min(M,parseInt((T*.5).toString(),10))),M}function x(){let j=e.getDemandedOptions(),T=e.getOptions();(Object.keys(T.alias)||[]).forEach(z=>{T.alias[z].forEach(M=>{u[M]&&r.describe(z,u[M]),M in j&&e.demandOption(z,j[M]),T.boolean.includes(M)&&e.boolean(z),T.count.includes(M)&&e.count(z),T.string.includes(M)&&e.string(z),T.normalize.includes(M)&&e.normalize(z),T.array.includes(M)&&e.array(z),T.number.includes(M)&&e.number(z)})})}let W;r.cacheHelpMessage=function(){W=this.help()},r.clearCachedHelpMessage=function(){W=void 0},r.hasCachedHelpMessage=function(){return!!W};function P(j,T,z,M){let Q=[],Pe=null;return Object.keys(z).forEach(fe=>{Q=Q.concat(z[fe])}),j.forEach(fe=>{Pe=[fe].concat(T[fe]),Pe.some(Je=>Q.indexOf(Je)!==-1)||z[M].push(fe)}),Q}function I(j){return e.getOptions().hiddenOptions.indexOf(j)<0||e.parsed.argv[e.getOptions().showHiddenOpt]}r.showHelp=j=>{let T=e.getInternalMethods().getLoggerInstance();j||(j="error"),(typeof j=="function"?j:T[j])(r.help())},r.functionDescription=j=>["(",j.name?n.Parser.decamelize(j.name,"-"):t("generated-value"),")"].join(""),r.stringifiedValues=function(T,z){let M="",Q=z||", ",Pe=[].concat(T);return!T||!Pe.length||Pe.forEach(fe=>{M.length&&(M+=Q),M+=JSON.stringify(fe)}),M};function B(j,T){let z=`[${t("default:")} `;if(j===void 0&&!T)return null;if(T)z+=T;else switch(typeof j){case"string":z+=`"${j}"`;break;case"object":z+=JSON.stringify(j);break;default:z+=j}return`${z}]`}function ye(){return n.process.stdColumns?Math.min(80,n.process.stdColumns):80}let on=null;r.version=j=>{on=j},r.showVersion=j=>{let T=e.getInternalMethods().getLoggerInstance();j||(j="error"),(typeof j=="function"?j:T[j])(on)},r.reset=function(T){return i=null,c=!1,d=[],f=!1,m=[],l=[],p=[],u=dr(u,z=>!T[z]),r};let ce=[];return r.freeze=function(){ce.push({failMessage:i,failureOutput:c,usages:d,usageDisabled:f,epilogs:m,examples:l,commands:p,descriptions:u})},r.unfreeze=function(T=!1){let z=ce.pop();z&&(T?(u={...z.descriptions,...u},p=[...z.commands,...p],d=[...z.usages,...d],l=[...z.examples,...l],m=[...z.epilogs,...m]):{failMessage:i,failureOutput:c,usages:d,usageDisabled:f,epilogs:m,examples:l,commands:p,descriptions:u}=z)},r}function Bu(e){return typeof e=="object"}function OR(e,n){return Bu(e)?{text:e.text,indentation:e.indentation+n}:{text:e,indentation:n}}function Qw(e){return Bu(e)?e.indentation:0}function wc(e){return Bu(e)?e.text:e}var Xw=`###-begin-{{app_name}}-completions-###
#
# yargs command completion script
#
# Installation: {{app_path}} {{completion_command}} >> ~/.bashrc
#    or {{app_path}} {{completion_command}} >> ~/.bash_profile on OSX.
#
_{{app_name}}_yargs_completions()
{
    local cur_word args type_list

    cur_word="\${COMP_WORDS[COMP_CWORD]}"
    args=("\${COMP_WORDS[@]}")

    # ask yargs to generate completions.
    # see https://stackoverflow.com/a/40944195/7080036 for the spaces-handling awk
    mapfile -t type_list < <({{app_path}} --get-yargs-completions "\${args[@]}")
    mapfile -t COMPREPLY < <(compgen -W "$( printf '%q ' "\${type_list[@]}" )" -- "\${cur_word}" |
        awk '/ / { print "\\""$0"\\"" } /^[^ ]+$/ { print $0 }')

    # if no match was found, fall back to filename completion
    if [ \${#COMPREPLY[@]} -eq 0 ]; then
      COMPREPLY=()
    fi

    return 0
}
complete -o bashdefault -o default -F _{{app_name}}_yargs_completions {{app_name}}
###-end-{{app_name}}-completions-###
`,ek=`#compdef {{app_name}}
###-begin-{{app_name}}-completions-###
#
# yargs command completion script
#
# Installation: {{app_path}} {{completion_command}} >> ~/.zshrc
#    or {{app_path}} {{completion_command}} >> ~/.zprofile on OSX.
#
_{{app_name}}_yargs_completions()
{
  local reply
  local si=$IFS
  IFS=$'
' reply=($(COMP_CWORD="$((CURRENT-1))" COMP_LINE="$BUFFER" COMP_POINT="$CURSOR" {{app_path}} --get-yargs-completions "\${words[@]}"))
  IFS=$si
  if [[ \${#reply} -gt 0 ]]; then
    _describe 'values' reply
  else
    _default
  fi
}
if [[ "\${zsh_eval_context[-1]}" == "loadautofunc" ]]; then
  _{{app_name}}_yargs_completions "$@"
else
  compdef _{{app_name}}_yargs_completions {{app_name}}
fi
###-end-{{app_name}}-completions-###
`,nk=`###-begin-{{app_name}}-completions-###
#
# yargs command completion script
#
# Installation: {{app_path}} {{completion_command}} > ~/.config/fish/completions/{{app_name}}.fish
#
complete -f -c {{app_name}} -a '({{app_path}} --get-yargs-completions (commandline -o)[2..-1])'
###-end-{{app_name}}-completions-###
`;var zu=class{constructor(n,t,r,s){var i,o,a,c,d;this.yargs=n,this.usage=t,this.command=r,this.shim=s,this.completionKey="get-yargs-completions",this.aliases=null,this.customCompletionFunction=null,this.indexAfterLastReset=0,this.zshShell=(a=((i=this.shim.getEnv("SHELL"))===null||i===void 0?void 0:i.includes("zsh"))||((o=this.shim.getEnv("ZSH_NAME"))===null||o===void 0?void 0:o.includes("zsh")))!==null&&a!==void 0?a:!1,this.fishShell=(d=(c=this.shim.getEnv("SHELL"))===null||c===void 0?void 0:c.includes("fish"))!==null&&d!==void 0?d:!1}defaultCompletion(n,t,r,s){let i=this.command.getCommandHandlers();for(let a=0,c=n.length;a<c;++a)if(i[n[a]]&&i[n[a]].builder){let d=i[n[a]].builder;if(bc(d)){this.indexAfterLastReset=a+1;let f=this.yargs.getInternalMethods().reset();return d(f,!0),f.argv}}let o=[];this.commandCompletions(o,n,r),this.optionCompletions(o,n,t,r),this.choicesFromOptionsCompletions(o,n,t,r),this.choicesFromPositionalsCompletions(o,n,t,r),s(null,o)}commandCompletions(n,t,r){let s=this.yargs.getInternalMethods().getContext().commands;!r.match(/^-/)&&s[s.length-1]!==r&&!this.previousArgHasChoices(t)&&this.usage.getCommands().forEach(i=>{let o=cr(i[0]).cmd;if(t.indexOf(o)===-1){let a=i[1]||"";this.fishShell?n.push(o+"	"+a):this.zshShell?n.push(o.replace(/:/g,"\\:")+":"+a):n.push(o)}})}optionCompletions(n,t,r,s){if((s.match(/^-/)||s===""&&n.length===0)&&!this.previousArgHasChoices(t)){let i=this.yargs.getOptions(),o=this.yargs.getGroups()[this.usage.getPositionalGroupName()]||[];Object.keys(i.key).forEach(a=>{let c=!!i.configuration["boolean-negation"]&&i.boolean.includes(a);!o.includes(a)&&!i.hiddenOptions.includes(a)&&!this.argsContainKey(t,a,c)&&this.completeOptionKey(a,n,s,c&&!!i.default[a])})}}choicesFromOptionsCompletions(n,t,r,s){if(this.previousArgHasChoices(t)){let i=this.getPreviousArgChoices(t);i&&i.length>0&&(this.fishShell?n.push(...i):n.push(...i.map(o=>o.replace(/:/g,"\\:"))))}}choicesFromPositionalsCompletions(n,t,r,s){if(s===""&&n.length>0&&this.previousArgHasChoices(t))return;let i=this.yargs.getGroups()[this.usage.getPositionalGroupName()]||[],o=Math.max(this.indexAfterLastReset,this.yargs.getInternalMethods().getContext().commands.length+1),a=i[r._.length-o-1];if(!a)return;let c=this.yargs.getOptions().choices[a]||[];for(let d of c)d.startsWith(s)&&(this.fishShell?n.push(d):n.push(d.replace(/:/g,"\\:")))}getPreviousArgChoices(n){if(n.length<1)return;let t=n[n.length-1],r="";if(!t.startsWith("-")&&n.length>1&&(r=t,t=n[n.length-2]),!t.startsWith("-"))return;let s=t.replace(/^-+/,""),i=this.yargs.getOptions(),o=[s,...this.yargs.getAliases()[s]||[]],a;for(let c of o)if(Object.prototype.hasOwnProperty.call(i.key,c)&&Array.isArray(i.choices[c])){a=i.choices[c];break}if(a)return a.filter(c=>!r||c.startsWith(r))}previousArgHasChoices(n){let t=this.getPreviousArgChoices(n);return t!==void 0&&t.length>0}argsContainKey(n,t,r){let s=i=>n.indexOf((/^[^0-9]$/.test(i)?"-":"--")+i)!==-1;if(s(t)||r&&s(`no-${t}`))return!0;if(this.aliases){for(let i of this.aliases[t])if(s(i))return!0}return!1}completeOptionKey(n,t,r,s){var i,o,a,c;let d=n;if(this.zshShell||this.fishShell){let u=this.usage.getDescriptions(),m=(o=(i=this===null||this===void 0?void 0:this.aliases)===null||i===void 0?void 0:i[n])===null||o===void 0?void 0:o.find(k=>{let x=u[k];return typeof x=="string"&&x.length>0}),g=m?u[m]:void 0,_=((c=(a=u[n])!==null&&a!==void 0?a:g)!==null&&c!==void 0?c:"").replace("__yargsString__:","").replace(/(\r\n|\n|\r)/gm," ");this.fishShell?d=`${n}	${_}`:d=`${n.replace(/:/g,"\\:")}:${_}`}let f=u=>/^--/.test(u),l=u=>/^[^0-9]$/.test(u),p=!f(r)&&l(n)?"-":"--";t.push(p+d),s&&t.push(p+"no-"+d)}customCompletion(n,t,r,s){if(xn(this.customCompletionFunction,null,this.shim),ER(this.customCompletionFunction)){let i=this.customCompletionFunction(r,t);return Me(i)?i.then(o=>{this.shim.process.nextTick(()=>{s(null,o)})}).catch(o=>{this.shim.process.nextTick(()=>{s(o,void 0)})}):s(null,i)}else return RR(this.customCompletionFunction)?this.customCompletionFunction(r,t,(i=s)=>this.defaultCompletion(n,t,r,i),i=>{s(null,i)}):this.customCompletionFunction(r,t,i=>{s(null,i)})}getCompletion(n,t){let r=n.length?n[n.length-1]:"",s=this.yargs.parse(n,!0),i=this.customCompletionFunction?o=>this.customCompletion(n,o,r,t):o=>this.defaultCompletion(n,o,r,t);return Me(s)?s.then(i):i(s)}generateCompletionScript(n,t){let r;this.zshShell?r=ek:this.fishShell?r=nk:r=Xw;let s=this.shim.path.basename(n);return n.match(/\.js$/)&&(n=`./${n}`),r=r.replace(/{{app_name}}/g,s),r=r.replace(/{{completion_command}}/g,t),r.replace(/{{app_path}}/g,n)}registerFunction(n){this.customCompletionFunction=n}setParsed(n){this.aliases=n.aliases}};function tk(e,n,t,r){return new zu(e,n,t,r)}function ER(e){return e.length<3}function RR(e){return e.length>3}function rk(e,n){if(e.length===0)return n.length;if(n.length===0)return e.length;let t=[],r;for(r=0;r<=n.length;r++)t[r]=[r];let s;for(s=0;s<=e.length;s++)t[0][s]=s;for(r=1;r<=n.length;r++)for(s=1;s<=e.length;s++)n.charAt(r-1)===e.charAt(s-1)?t[r][s]=t[r-1][s-1]:r>1&&s>1&&n.charAt(r-2)===e.charAt(s-1)&&n.charAt(r-1)===e.charAt(s-2)?t[r][s]=t[r-2][s-2]+1:t[r][s]=Math.min(t[r-1][s-1]+1,Math.min(t[r][s-1]+1,t[r-1][s]+1));return t[n.length][e.length]}var sk=["$0","--","_"];function ik(e,n,t){let r=t.y18n.__,s=t.y18n.__n,i={};i.nonOptionCount=function(l){let p=e.getDemandedCommands(),m=l._.length+(l["--"]?l["--"].length:0)-e.getInternalMethods().getContext().commands.length;p._&&(m<p._.min||m>p._.max)&&(m<p._.min?p._.minMsg!==void 0?n.fail(p._.minMsg?p._.minMsg.replace(/\$0/g,m.toString()).replace(/\$1/,p._.min.toString()):null):n.fail(s("Not enough non-option arguments: got %s, need at least %s","Not enough non-option arguments: got %s, need at least %s",m,m.toString(),p._.min.toString())):m>p._.max&&(p._.maxMsg!==void 0?n.fail(p._.maxMsg?p._.maxMsg.replace(/\$0/g,m.toString()).replace(/\$1/,p._.max.toString()):null):n.fail(s("Too many non-option arguments: got %s, maximum of %s","Too many non-option arguments: got %s, maximum of %s",m,m.toString(),p._.max.toString()))))},i.positionalCount=function(l,p){p<l&&n.fail(s("Not enough non-option arguments: got %s, need at least %s","Not enough non-option arguments: got %s, need at least %s",p,p+"",l+""))},i.requiredArguments=function(l,p){let u=null;for(let m of Object.keys(p))(!Object.prototype.hasOwnProperty.call(l,m)||typeof l[m]>"u")&&(u=u||{},u[m]=p[m]);if(u){let m=[];for(let h of Object.keys(u)){let _=u[h];_&&m.indexOf(_)<0&&m.push(_)}let g=m.length?`
${m.join(`
`)}`:"";n.fail(s("Missing required argument: %s","Missing required arguments: %s",Object.keys(u).length,Object.keys(u).join(", ")+g))}},i.unknownArguments=function(l,p,u,m,g=!0){var h;let _=e.getInternalMethods().getCommandInstance().getCommands(),k=[],x=e.getInternalMethods().getContext();if(Object.keys(l).forEach(W=>{!sk.includes(W)&&!Object.prototype.hasOwnProperty.call(u,W)&&!Object.prototype.hasOwnProperty.call(e.getInternalMethods().getParseContext(),W)&&!i.isValidAndSomeAliasIsNotNew(W,p)&&k.push(W)}),g&&(x.commands.length>0||_.length>0||m)&&l._.slice(x.commands.length).forEach(W=>{_.includes(""+W)||k.push(""+W)}),g){let P=((h=e.getDemandedCommands()._)===null||h===void 0?void 0:h.max)||0,I=x.commands.length+P;I<l._.length&&l._.slice(I).forEach(B=>{B=String(B),!x.commands.includes(B)&&!k.includes(B)&&k.push(B)})}k.length&&n.fail(s("Unknown argument: %s","Unknown arguments: %s",k.length,k.map(W=>W.trim()?W:`"${W}"`).join(", ")))},i.unknownCommands=function(l){let p=e.getInternalMethods().getCommandInstance().getCommands(),u=[],m=e.getInternalMethods().getContext();return(m.commands.length>0||p.length>0)&&l._.slice(m.commands.length).forEach(g=>{p.includes(""+g)||u.push(""+g)}),u.length>0?(n.fail(s("Unknown command: %s","Unknown commands: %s",u.length,u.join(", "))),!0):!1},i.isValidAndSomeAliasIsNotNew=function(l,p){if(!Object.prototype.hasOwnProperty.call(p,l))return!1;let u=e.parsed.newAliases;return[l,...p[l]].some(m=>!Object.prototype.hasOwnProperty.call(u,m)||!u[l])},i.limitedChoices=function(l){let p=e.getOptions(),u={};if(!Object.keys(p.choices).length)return;Object.keys(l).forEach(h=>{sk.indexOf(h)===-1&&Object.prototype.hasOwnProperty.call(p.choices,h)&&[].concat(l[h]).forEach(_=>{p.choices[h].indexOf(_)===-1&&_!==void 0&&(u[h]=(u[h]||[]).concat(_))})});let m=Object.keys(u);if(!m.length)return;let g=r("Invalid values:");m.forEach(h=>{g+=`
  ${r("Argument: %s, Given: %s, Choices: %s",h,n.stringifiedValues(u[h]),n.stringifiedValues(p.choices[h]))}`}),n.fail(g)};let o={};i.implies=function(l,p){q("<string|object> [array|number|string]",[l,p],arguments.length),typeof l=="object"?Object.keys(l).forEach(u=>{i.implies(u,l[u])}):(e.global(l),o[l]||(o[l]=[]),Array.isArray(p)?p.forEach(u=>i.implies(l,u)):(xn(p,void 0,t),o[l].push(p)))},i.getImplied=function(){return o};function a(f,l){let p=Number(l);return l=isNaN(p)?l:p,typeof l=="number"?l=f._.length>=l:l.match(/^--no-.+/)?(l=l.match(/^--no-(.+)/)[1],l=!Object.prototype.hasOwnProperty.call(f,l)):l=Object.prototype.hasOwnProperty.call(f,l),l}i.implications=function(l){let p=[];if(Object.keys(o).forEach(u=>{let m=u;(o[u]||[]).forEach(g=>{let h=m,_=g;h=a(l,h),g=a(l,g),h&&!g&&p.push(` ${m} -> ${_}`)})}),p.length){let u=`${r("Implications failed:")}
`;p.forEach(m=>{u+=m}),n.fail(u)}};let c={};i.conflicts=function(l,p){q("<string|object> [array|string]",[l,p],arguments.length),typeof l=="object"?Object.keys(l).forEach(u=>{i.conflicts(u,l[u])}):(e.global(l),c[l]||(c[l]=[]),Array.isArray(p)?p.forEach(u=>i.conflicts(l,u)):c[l].push(p))},i.getConflicting=()=>c,i.conflicting=function(l){Object.keys(l).forEach(p=>{c[p]&&c[p].forEach(u=>{u&&l[p]!==void 0&&l[u]!==void 0&&n.fail(r("Arguments %s and %s are mutually exclusive",p,u))})}),e.getInternalMethods().getParserConfiguration()["strip-dashed"]&&Object.keys(c).forEach(p=>{c[p].forEach(u=>{u&&l[t.Parser.camelCase(p)]!==void 0&&l[t.Parser.camelCase(u)]!==void 0&&n.fail(r("Arguments %s and %s are mutually exclusive",p,u))})})},i.recommendCommands=function(l,p){p=p.sort((h,_)=>_.length-h.length);let m=null,g=1/0;for(let h=0,_;(_=p[h])!==void 0;h++){let k=rk(l,_);k<=3&&k<g&&(g=k,m=_)}m&&n.fail(r("Did you mean %s?",m))},i.reset=function(l){return o=dr(o,p=>!l[p]),c=dr(c,p=>!l[p]),i};let d=[];return i.freeze=function(){d.push({implied:o,conflicting:c})},i.unfreeze=function(){let l=d.pop();xn(l,void 0,t),{implied:o,conflicting:c}=l},i}var CR={},Uu=[],Qi;function kc(e,n,t,r){Qi=r;let s={};if(Object.prototype.hasOwnProperty.call(e,"extends")){if(typeof e.extends!="string")return s;let i=/\.json|\..*rc$/.test(e.extends),o=null;if(i)o=MR(n,e.extends);else try{o=CR.resolve(e.extends)}catch{return e}TR(o),Uu.push(o),s=i?JSON.parse(Qi.readFileSync(o,"utf8")):r.require(e.extends),delete e.extends,s=kc(s,Qi.path.dirname(o),t,Qi)}return Uu=[],t?ok(s,e):Object.assign({},s,e)}function TR(e){if(Uu.indexOf(e)>-1)throw new ze(`Circular extended configurations: '${e}'.`)}function MR(e,n){return Qi.path.resolve(e,n)}function ok(e,n){let t={};function r(s){return s&&typeof s=="object"&&!Array.isArray(s)}Object.assign(t,e);for(let s of Object.keys(n))s!=="__proto__"&&(r(n[s])&&r(t[s])?t[s]=ok(e[s],n[s]):t[s]=n[s]);return t}var H=function(e,n,t,r,s){if(r==="m")throw new TypeError("Private method is not writable");if(r==="a"&&!s)throw new TypeError("Private accessor was defined without a setter");if(typeof n=="function"?e!==n||!s:!n.has(e))throw new TypeError("Cannot write private member to an object whose class did not declare it");return r==="a"?s.call(e,t):s?s.value=t:n.set(e,t),t},y=function(e,n,t,r){if(t==="a"&&!r)throw new TypeError("Private accessor was defined without a getter");if(typeof n=="function"?e!==n||!r:!n.has(e))throw new TypeError("Cannot read private member from an object whose class did not declare it");return t==="m"?r:t==="a"?r.call(e):r?r.value:n.get(e)},Ue,rs,Zi,Rn,Ln,vc,ur,ss,xc,Zn,Sc,Xn,xt,Wn,et,Ac,is,tn,K,Oc,$c,Fn,os,Ys,as,fr,Ec,te,cs,ds,ls,ae,Rc,St,Le;function Ok(e){return(n=[],t=e.process.cwd(),r)=>{let s=new nf(n,t,r,e);return Object.defineProperty(s,"argv",{get:()=>s.parse(),enumerable:!0}),s.help(),s.version(),s}}var ak=Symbol("copyDoubleDash"),ck=Symbol("copyDoubleDash"),qu=Symbol("deleteFromParserHintObject"),dk=Symbol("emitWarning"),lk=Symbol("freeze"),uk=Symbol("getDollarZero"),us=Symbol("getParserConfiguration"),fk=Symbol("getUsageConfiguration"),Hu=Symbol("guessLocale"),pk=Symbol("guessVersion"),mk=Symbol("parsePositionalNumbers"),Ju=Symbol("pkgUp"),pr=Symbol("populateParserHintArray"),Qs=Symbol("populateParserHintSingleValueDictionary"),Gu=Symbol("populateParserHintArrayDictionary"),Ku=Symbol("populateParserHintDictionary"),Yu=Symbol("sanitizeKey"),Qu=Symbol("setKey"),Zu=Symbol("unfreeze"),hk=Symbol("validateAsync"),gk=Symbol("getCommandInstance"),yk=Symbol("getContext"),_k=Symbol("getHasOutput"),bk=Symbol("getLoggerInstance"),wk=Symbol("getParseContext"),kk=Symbol("getUsageInstance"),vk=Symbol("getValidationInstance"),Tc=Symbol("hasParseCallback"),xk=Symbol("isGlobalContext"),ps=Symbol("postProcess"),Sk=Symbol("rebase"),Xu=Symbol("reset"),Xi=Symbol("runYargsParserAndExecuteCommands"),ef=Symbol("runValidation"),Ak=Symbol("setHasOutput"),ms=Symbol("kTrackManuallySetKeys"),IR="en_US",nf=class{constructor(n=[],t,r,s){this.customScriptName=!1,this.parsed=!1,Ue.set(this,void 0),rs.set(this,void 0),Zi.set(this,{commands:[],fullCommands:[]}),Rn.set(this,null),Ln.set(this,null),vc.set(this,"show-hidden"),ur.set(this,null),ss.set(this,!0),xc.set(this,{}),Zn.set(this,!0),Sc.set(this,[]),Xn.set(this,void 0),xt.set(this,{}),Wn.set(this,!1),et.set(this,null),Ac.set(this,!0),is.set(this,void 0),tn.set(this,""),K.set(this,void 0),Oc.set(this,void 0),$c.set(this,{}),Fn.set(this,null),os.set(this,null),Ys.set(this,{}),as.set(this,{}),fr.set(this,void 0),Ec.set(this,!1),te.set(this,void 0),cs.set(this,!1),ds.set(this,!1),ls.set(this,!1),ae.set(this,void 0),Rc.set(this,{}),St.set(this,null),Le.set(this,void 0),H(this,te,s,"f"),H(this,fr,n,"f"),H(this,rs,t,"f"),H(this,Oc,r,"f"),H(this,Xn,new _c(this),"f"),this.$0=this[uk](),this[Xu](),H(this,Ue,y(this,Ue,"f"),"f"),H(this,ae,y(this,ae,"f"),"f"),H(this,Le,y(this,Le,"f"),"f"),H(this,K,y(this,K,"f"),"f"),y(this,K,"f").showHiddenOpt=y(this,vc,"f"),H(this,is,this[ck](),"f"),y(this,te,"f").y18n.setLocale(IR)}addHelpOpt(n,t){let r="help";return q("[string|boolean] [string]",[n,t],arguments.length),y(this,et,"f")&&(this[qu](y(this,et,"f")),H(this,et,null,"f")),n===!1&&t===void 0?this:(H(this,et,typeof n=="string"?n:r,"f"),this.boolean(y(this,et,"f")),this.describe(y(this,et,"f"),t||y(this,ae,"f").deferY18nLookup("Show help")),this)}help(n,t){return this.addHelpOpt(n,t)}addShowHiddenOpt(n,t){if(q("[string|boolean] [string]",[n,t],arguments.length),n===!1&&t===void 0)return this;let r=typeof n=="string"?n:y(this,vc,"f");return this.boolean(r),this.describe(r,t||y(this,ae,"f").deferY18nLookup("Show hidden options")),y(this,K,"f").showHiddenOpt=r,this}showHidden(n,t){return this.addShowHiddenOpt(n,t)}alias(n,t){return q("<object|string|array> [string|array]",[n,t],arguments.length),this[Gu](this.alias.bind(this),"alias",n,t),this}array(n){return q("<array|string>",[n],arguments.length),this[pr]("array",n),this[ms](n),this}boolean(n){return q("<array|string>",[n],arguments.length),this[pr]("boolean",n),this[ms](n),this}check(n,t){return q("<function> [boolean]",[n,t],arguments.length),this.middleware((r,s)=>ts(()=>n(r,s.getOptions()),i=>(i?(typeof i=="string"||i instanceof Error)&&y(this,ae,"f").fail(i.toString(),i):y(this,ae,"f").fail(y(this,te,"f").y18n.__("Argument check failed: %s",n.toString())),r),i=>(y(this,ae,"f").fail(i.message?i.message:i.toString(),i),r)),!1,t),this}choices(n,t){return q("<object|string|array> [string|array]",[n,t],arguments.length),this[Gu](this.choices.bind(this),"choices",n,t),this}coerce(n,t){if(q("<object|string|array> [function]",[n,t],arguments.length),Array.isArray(n)){if(!t)throw new ze("coerce callback must be provided");for(let s of n)this.coerce(s,t);return this}else if(typeof n=="object"){for(let s of Object.keys(n))this.coerce(s,n[s]);return this}if(!t)throw new ze("coerce callback must be provided");let r=n;return y(this,K,"f").key[r]=!0,y(this,Xn,"f").addCoerceMiddleware((s,i)=>{var o;let a=(o=i.getAliases()[r])!==null&&o!==void 0?o:[],c=[r,...a].filter(d=>Object.prototype.hasOwnProperty.call(s,d));return c.length===0?s:ts(()=>t(s[c[0]]),d=>(c.forEach(f=>{s[f]=d}),s),d=>{throw new ze(d.message)})},r),this}conflicts(n,t){return q("<string|object> [string|array]",[n,t],arguments.length),y(this,Le,"f").conflicts(n,t),this}config(n="config",t,r){return q("[object|string] [string|function] [function]",[n,t,r],arguments.length),typeof n=="object"&&!Array.isArray(n)?(n=kc(n,y(this,rs,"f"),this[us]()["deep-merge-config"]||!1,y(this,te,"f")),y(this,K,"f").configObjects=(y(this,K,"f").configObjects||[]).concat(n),this):(typeof t=="function"&&(r=t,t=void 0),this.describe(n,t||y(this,ae,"f").deferY18nLookup("Path to JSON config file")),(Array.isArray(n)?n:[n]).forEach(s=>{y(this,K,"f").config[s]=r||!0}),this)}completion(n,t,r){return q("[string] [string|boolean|function] [function]",[n,t,r],arguments.length),typeof t=="function"&&(r=t,t=void 0),H(this,Ln,n||y(this,Ln,"f")||"completion","f"),!t&&t!==!1&&(t="generate completion script"),this.command(y(this,Ln,"f"),t),r&&y(this,Rn,"f").registerFunction(r),this}command(n,t,r,s,i,o){return q("<string|array|object> [string|boolean] [function|object] [function] [array] [boolean|string]",[n,t,r,s,i,o],arguments.length),y(this,Ue,"f").addHandler(n,t,r,s,i,o),this}commands(n,t,r,s,i,o){return this.command(n,t,r,s,i,o)}commandDir(n,t){q("<string> [object]",[n,t],arguments.length);let r=y(this,Oc,"f")||y(this,te,"f").require;return y(this,Ue,"f").addDirectory(n,r,y(this,te,"f").getCallerFile(),t),this}count(n){return q("<array|string>",[n],arguments.length),this[pr]("count",n),this[ms](n),this}default(n,t,r){return q("<object|string|array> [*] [string]",[n,t,r],arguments.length),r&&(Wu(n,y(this,te,"f")),y(this,K,"f").defaultDescription[n]=r),typeof t=="function"&&(Wu(n,y(this,te,"f")),y(this,K,"f").defaultDescription[n]||(y(this,K,"f").defaultDescription[n]=y(this,ae,"f").functionDescription(t)),t=t.call()),this[Qs](this.default.bind(this),"default",n,t),this}defaults(n,t,r){return this.default(n,t,r)}demandCommand(n=1,t,r,s){return q("[number] [number|string] [string|null|undefined] [string|null|undefined]",[n,t,r,s],arguments.length),typeof t!="number"&&(r=t,t=1/0),this.global("_",!1),y(this,K,"f").demandedCommands._={min:n,max:t,minMsg:r,maxMsg:s},this}demand(n,t,r){return Array.isArray(t)?(t.forEach(s=>{xn(r,!0,y(this,te,"f")),this.demandOption(s,r)}),t=1/0):typeof t!="number"&&(r=t,t=1/0),typeof n=="number"?(xn(r,!0,y(this,te,"f")),this.demandCommand(n,t,r,r)):Array.isArray(n)?n.forEach(s=>{xn(r,!0,y(this,te,"f")),this.demandOption(s,r)}):typeof r=="string"?this.demandOption(n,r):(r===!0||typeof r>"u")&&this.demandOption(n),this}demandOption(n,t){return q("<object|string|array> [string]",[n,t],arguments.length),this[Qs](this.demandOption.bind(this),"demandedOptions",n,t),this}deprecateOption(n,t){return q("<string> [string|boolean]",[n,t],arguments.length),y(this,K,"f").deprecatedOptions[n]=t,this}describe(n,t){return q("<object|string|array> [string]",[n,t],arguments.length),this[Qu](n,!0),y(this,ae,"f").describe(n,t),this}detectLocale(n){return q("<boolean>",[n],arguments.length),H(this,ss,n,"f"),this}env(n){return q("[string|boolean]",[n],arguments.length),n===!1?delete y(this,K,"f").envPrefix:y(this,K,"f").envPrefix=n||"",this}epilogue(n){return q("<string>",[n],arguments.length),y(this,ae,"f").epilog(n),this}epilog(n){return this.epilogue(n)}example(n,t){return q("<string|array> [string]",[n,t],arguments.length),Array.isArray(n)?n.forEach(r=>this.example(...r)):y(this,ae,"f").example(n,t),this}exit(n,t){H(this,Wn,!0,"f"),H(this,ur,t,"f"),y(this,Zn,"f")&&y(this,te,"f").process.exit(n)}exitProcess(n=!0){return q("[boolean]",[n],arguments.length),H(this,Zn,n,"f"),this}fail(n){if(q("<function|boolean>",[n],arguments.length),typeof n=="boolean"&&n!==!1)throw new ze("Invalid first argument. Expected function or boolean 'false'");return y(this,ae,"f").failFn(n),this}getAliases(){return this.parsed?this.parsed.aliases:{}}async getCompletion(n,t){return q("<array> [function]",[n,t],arguments.length),t?y(this,Rn,"f").getCompletion(n,t):new Promise((r,s)=>{y(this,Rn,"f").getCompletion(n,(i,o)=>{i?s(i):r(o)})})}getDemandedOptions(){return q([],0),y(this,K,"f").demandedOptions}getDemandedCommands(){return q([],0),y(this,K,"f").demandedCommands}getDeprecatedOptions(){return q([],0),y(this,K,"f").deprecatedOptions}getDetectLocale(){return y(this,ss,"f")}getExitProcess(){return y(this,Zn,"f")}getGroups(){return Object.assign({},y(this,xt,"f"),y(this,as,"f"))}getHelp(){if(H(this,Wn,!0,"f"),!y(this,ae,"f").hasCachedHelpMessage()){if(!this.parsed){let t=this[Xi](y(this,fr,"f"),void 0,void 0,0,!0);if(Me(t))return t.then(()=>y(this,ae,"f").help())}let n=y(this,Ue,"f").runDefaultBuilderOn(this);if(Me(n))return n.then(()=>y(this,ae,"f").help())}return Promise.resolve(y(this,ae,"f").help())}getOptions(){return y(this,K,"f")}getStrict(){return y(this,cs,"f")}getStrictCommands(){return y(this,ds,"f")}getStrictOptions(){return y(this,ls,"f")}global(n,t){return q("<string|array> [boolean]",[n,t],arguments.length),n=[].concat(n),t!==!1?y(this,K,"f").local=y(this,K,"f").local.filter(r=>n.indexOf(r)===-1):n.forEach(r=>{y(this,K,"f").local.includes(r)||y(this,K,"f").local.push(r)}),this}group(n,t){q("<string|array> <string>",[n,t],arguments.length);let r=y(this,as,"f")[t]||y(this,xt,"f")[t];y(this,as,"f")[t]&&delete y(this,as,"f")[t];let s={};return y(this,xt,"f")[t]=(r||[]).concat(n).filter(i=>s[i]?!1:s[i]=!0),this}hide(n){return q("<string>",[n],arguments.length),y(this,K,"f").hiddenOptions.push(n),this}implies(n,t){return q("<string|object> [number|string|array]",[n,t],arguments.length),y(this,Le,"f").implies(n,t),this}locale(n){return q("[string]",[n],arguments.length),n===void 0?(this[Hu](),y(this,te,"f").y18n.getLocale()):(H(this,ss,!1,"f"),y(this,te,"f").y18n.setLocale(n),this)}middleware(n,t,r){return y(this,Xn,"f").addMiddleware(n,!!t,r)}nargs(n,t){return q("<string|object|array> [number]",[n,t],arguments.length),this[Qs](this.nargs.bind(this),"narg",n,t),this}normalize(n){return q("<array|string>",[n],arguments.length),this[pr]("normalize",n),this}number(n){return q("<array|string>",[n],arguments.length),this[pr]("number",n),this[ms](n),this}option(n,t){if(q("<string|object> [object]",[n,t],arguments.length),typeof n=="object")Object.keys(n).forEach(r=>{this.options(r,n[r])});else{typeof t!="object"&&(t={}),this[ms](n),y(this,St,"f")&&(n==="version"||t?.alias==="version")&&this[dk](['"version" is a reserved word.',"Please do one of the following:",'- Disable version with `yargs.version(false)` if using "version" as an option',"- Use the built-in `yargs.version` method instead (if applicable)","- Use a different option key","https://yargs.js.org/docs/#api-reference-version"].join(`
`),void 0,"versionWarning"),y(this,K,"f").key[n]=!0,t.alias&&this.alias(n,t.alias);let r=t.deprecate||t.deprecated;r&&this.deprecateOption(n,r);let s=t.demand||t.required||t.require;s&&this.demand(n,s),t.demandOption&&this.demandOption(n,typeof t.demandOption=="string"?t.demandOption:void 0),t.conflicts&&this.conflicts(n,t.conflicts),"default"in t&&this.default(n,t.default),t.implies!==void 0&&this.implies(n,t.implies),t.nargs!==void 0&&this.nargs(n,t.nargs),t.config&&this.config(n,t.configParser),t.normalize&&this.normalize(n),t.choices&&this.choices(n,t.choices),t.coerce&&this.coerce(n,t.coerce),t.group&&this.group(n,t.group),(t.boolean||t.type==="boolean")&&(this.boolean(n),t.alias&&this.boolean(t.alias)),(t.array||t.type==="array")&&(this.array(n),t.alias&&this.array(t.alias)),(t.number||t.type==="number")&&(this.number(n),t.alias&&this.number(t.alias)),(t.string||t.type==="string")&&(this.string(n),t.alias&&this.string(t.alias)),(t.count||t.type==="count")&&this.count(n),typeof t.global=="boolean"&&this.global(n,t.global),t.defaultDescription&&(y(this,K,"f").defaultDescription[n]=t.defaultDescription),t.skipValidation&&this.skipValidation(n);let i=t.describe||t.description||t.desc,o=y(this,ae,"f").getDescriptions();(!Object.prototype.hasOwnProperty.call(o,n)||typeof i=="string")&&this.describe(n,i),t.hidden&&this.hide(n),t.requiresArg&&this.requiresArg(n)}return this}options(n,t){return this.option(n,t)}parse(n,t,r){q("[string|array] [function|boolean|object] [function]",[n,t,r],arguments.length),this[lk](),typeof n>"u"&&(n=y(this,fr,"f")),typeof t=="object"&&(H(this,os,t,"f"),t=r),typeof t=="function"&&(H(this,Fn,t,"f"),t=!1),t||H(this,fr,n,"f"),y(this,Fn,"f")&&H(this,Zn,!1,"f");let s=this[Xi](n,!!t),i=this.parsed;return y(this,Rn,"f").setParsed(this.parsed),Me(s)?s.then(o=>(y(this,Fn,"f")&&y(this,Fn,"f").call(this,y(this,ur,"f"),o,y(this,tn,"f")),o)).catch(o=>{throw y(this,Fn,"f")&&y(this,Fn,"f")(o,this.parsed.argv,y(this,tn,"f")),o}).finally(()=>{this[Zu](),this.parsed=i}):(y(this,Fn,"f")&&y(this,Fn,"f").call(this,y(this,ur,"f"),s,y(this,tn,"f")),this[Zu](),this.parsed=i,s)}parseAsync(n,t,r){let s=this.parse(n,t,r);return Me(s)?s:Promise.resolve(s)}parseSync(n,t,r){let s=this.parse(n,t,r);if(Me(s))throw new ze(".parseSync() must not be used with asynchronous builders, handlers, or middleware");return s}parserConfiguration(n){return q("<object>",[n],arguments.length),H(this,$c,n,"f"),this}pkgConf(n,t){q("<string> [string]",[n,t],arguments.length);let r=null,s=this[Ju](t||y(this,rs,"f"));return s[n]&&typeof s[n]=="object"&&(r=kc(s[n],t||y(this,rs,"f"),this[us]()["deep-merge-config"]||!1,y(this,te,"f")),y(this,K,"f").configObjects=(y(this,K,"f").configObjects||[]).concat(r)),this}positional(n,t){q("<string> <object>",[n,t],arguments.length);let r=["default","defaultDescription","implies","normalize","choices","conflicts","coerce","type","describe","desc","description","alias"];t=dr(t,(o,a)=>o==="type"&&!["string","number","boolean"].includes(a)?!1:r.includes(o));let s=y(this,Zi,"f").fullCommands[y(this,Zi,"f").fullCommands.length-1],i=s?y(this,Ue,"f").cmdToParseOptions(s):{array:[],alias:{},default:{},demand:{}};return Gs(i).forEach(o=>{let a=i[o];Array.isArray(a)?a.indexOf(n)!==-1&&(t[o]=!0):a[n]&&!(o in t)&&(t[o]=a[n])}),this.group(n,y(this,ae,"f").getPositionalGroupName()),this.option(n,t)}recommendCommands(n=!0){return q("[boolean]",[n],arguments.length),H(this,Ec,n,"f"),this}required(n,t,r){return this.demand(n,t,r)}require(n,t,r){return this.demand(n,t,r)}requiresArg(n){return q("<array|string|object> [number]",[n],arguments.length),typeof n=="string"&&y(this,K,"f").narg[n]?this:(this[Qs](this.requiresArg.bind(this),"narg",n,NaN),this)}showCompletionScript(n,t){return q("[string] [string]",[n,t],arguments.length),n=n||this.$0,y(this,is,"f").log(y(this,Rn,"f").generateCompletionScript(n,t||y(this,Ln,"f")||"completion")),this}showHelp(n){if(q("[string|function]",[n],arguments.length),H(this,Wn,!0,"f"),!y(this,ae,"f").hasCachedHelpMessage()){if(!this.parsed){let r=this[Xi](y(this,fr,"f"),void 0,void 0,0,!0);if(Me(r))return r.then(()=>{y(this,ae,"f").showHelp(n)}),this}let t=y(this,Ue,"f").runDefaultBuilderOn(this);if(Me(t))return t.then(()=>{y(this,ae,"f").showHelp(n)}),this}return y(this,ae,"f").showHelp(n),this}scriptName(n){return this.customScriptName=!0,this.$0=n,this}showHelpOnFail(n,t){return q("[boolean|string] [string]",[n,t],arguments.length),y(this,ae,"f").showHelpOnFail(n,t),this}showVersion(n){return q("[string|function]",[n],arguments.length),y(this,ae,"f").showVersion(n),this}skipValidation(n){return q("<array|string>",[n],arguments.length),this[pr]("skipValidation",n),this}strict(n){return q("[boolean]",[n],arguments.length),H(this,cs,n!==!1,"f"),this}strictCommands(n){return q("[boolean]",[n],arguments.length),H(this,ds,n!==!1,"f"),this}strictOptions(n){return q("[boolean]",[n],arguments.length),H(this,ls,n!==!1,"f"),this}string(n){return q("<array|string>",[n],arguments.length),this[pr]("string",n),this[ms](n),this}terminalWidth(){return q([],0),y(this,te,"f").process.stdColumns}updateLocale(n){return this.updateStrings(n)}updateStrings(n){return q("<object>",[n],arguments.length),H(this,ss,!1,"f"),y(this,te,"f").y18n.updateLocale(n),this}usage(n,t,r,s){if(q("<string|null|undefined> [string|boolean] [function|object] [function]",[n,t,r,s],arguments.length),t!==void 0){if(xn(n,null,y(this,te,"f")),(n||"").match(/^\$0( |$)/))return this.command(n,t,r,s);throw new ze(".usage() description must start with $0 if being used as alias for .command()")}else return y(this,ae,"f").usage(n),this}usageConfiguration(n){return q("<object>",[n],arguments.length),H(this,Rc,n,"f"),this}version(n,t,r){let s="version";if(q("[boolean|string] [string] [string]",[n,t,r],arguments.length),y(this,St,"f")&&(this[qu](y(this,St,"f")),y(this,ae,"f").version(void 0),H(this,St,null,"f")),arguments.length===0)r=this[pk](),n=s;else if(arguments.length===1){if(n===!1)return this;r=n,n=s}else arguments.length===2&&(r=t,t=void 0);return H(this,St,typeof n=="string"?n:s,"f"),t=t||y(this,ae,"f").deferY18nLookup("Show version number"),y(this,ae,"f").version(r||void 0),this.boolean(y(this,St,"f")),this.describe(y(this,St,"f"),t),this}wrap(n){return q("<number|null|undefined>",[n],arguments.length),y(this,ae,"f").wrap(n),this}[(Ue=new WeakMap,rs=new WeakMap,Zi=new WeakMap,Rn=new WeakMap,Ln=new WeakMap,vc=new WeakMap,ur=new WeakMap,ss=new WeakMap,xc=new WeakMap,Zn=new WeakMap,Sc=new WeakMap,Xn=new WeakMap,xt=new WeakMap,Wn=new WeakMap,et=new WeakMap,Ac=new WeakMap,is=new WeakMap,tn=new WeakMap,K=new WeakMap,Oc=new WeakMap,$c=new WeakMap,Fn=new WeakMap,os=new WeakMap,Ys=new WeakMap,as=new WeakMap,fr=new WeakMap,Ec=new WeakMap,te=new WeakMap,cs=new WeakMap,ds=new WeakMap,ls=new WeakMap,ae=new WeakMap,Rc=new WeakMap,St=new WeakMap,Le=new WeakMap,ak)](n){if(!n._||!n["--"])return n;n._.push.apply(n._,n["--"]);try{delete n["--"]}catch{}return n}[ck](){return{log:(...n)=>{this[Tc]()||console.log(...n),H(this,Wn,!0,"f"),y(this,tn,"f").length&&H(this,tn,y(this,tn,"f")+`
`,"f"),H(this,tn,y(this,tn,"f")+n.join(" "),"f")},error:(...n)=>{this[Tc]()||console.error(...n),H(this,Wn,!0,"f"),y(this,tn,"f").length&&H(this,tn,y(this,tn,"f")+`
`,"f"),H(this,tn,y(this,tn,"f")+n.join(" "),"f")}}}[qu](n){Gs(y(this,K,"f")).forEach(t=>{if((s=>s==="configObjects")(t))return;let r=y(this,K,"f")[t];Array.isArray(r)?r.includes(n)&&r.splice(r.indexOf(n),1):typeof r=="object"&&delete r[n]}),delete y(this,ae,"f").getDescriptions()[n]}[dk](n,t,r){y(this,xc,"f")[r]||(y(this,te,"f").process.emitWarning(n,t),y(this,xc,"f")[r]=!0)}[lk](){y(this,Sc,"f").push({options:y(this,K,"f"),configObjects:y(this,K,"f").configObjects.slice(0),exitProcess:y(this,Zn,"f"),groups:y(this,xt,"f"),strict:y(this,cs,"f"),strictCommands:y(this,ds,"f"),strictOptions:y(this,ls,"f"),completionCommand:y(this,Ln,"f"),output:y(this,tn,"f"),exitError:y(this,ur,"f"),hasOutput:y(this,Wn,"f"),parsed:this.parsed,parseFn:y(this,Fn,"f"),parseContext:y(this,os,"f")}),y(this,ae,"f").freeze(),y(this,Le,"f").freeze(),y(this,Ue,"f").freeze(),y(this,Xn,"f").freeze()}[uk](){let n="",t;return/\b(node|iojs|electron|bun)(\.exe)?$/.test(y(this,te,"f").process.argv()[0])?t=y(this,te,"f").process.argv().slice(1,2):t=y(this,te,"f").process.argv().slice(0,1),n=t.map(r=>{let s=this[Sk](y(this,rs,"f"),r);return r.match(/^(\/|([a-zA-Z]:)?\\)/)&&s.length<r.length?s:r}).join(" ").trim(),y(this,te,"f").getEnv("_")&&y(this,te,"f").getProcessArgvBin()===y(this,te,"f").getEnv("_")&&(n=y(this,te,"f").getEnv("_").replace(`${y(this,te,"f").path.dirname(y(this,te,"f").process.execPath())}/`,"")),n}[us](){return y(this,$c,"f")}[fk](){return y(this,Rc,"f")}[Hu](){if(!y(this,ss,"f"))return;let n=y(this,te,"f").getEnv("LC_ALL")||y(this,te,"f").getEnv("LC_MESSAGES")||y(this,te,"f").getEnv("LANG")||y(this,te,"f").getEnv("LANGUAGE")||"en_US";this.locale(n.replace(/[.:].*/,""))}[pk](){return this[Ju]().version||"unknown"}[mk](n){let t=n["--"]?n["--"]:n._;for(let r=0,s;(s=t[r])!==void 0;r++)y(this,te,"f").Parser.looksLikeNumber(s)&&Number.isSafeInteger(Math.floor(parseFloat(`${s}`)))&&(t[r]=Number(s));return n}[Ju](n){let t=n||"*";if(y(this,Ys,"f")[t])return y(this,Ys,"f")[t];let r={};try{let s=n||y(this,te,"f").mainFilename;y(this,te,"f").path.extname(s)&&(s=y(this,te,"f").path.dirname(s));let i=y(this,te,"f").findUp(s,(o,a)=>{if(a.includes("package.json"))return"package.json"});xn(i,void 0,y(this,te,"f")),r=JSON.parse(y(this,te,"f").readFileSync(i,"utf8"))}catch{}return y(this,Ys,"f")[t]=r||{},y(this,Ys,"f")[t]}[pr](n,t){t=[].concat(t),t.forEach(r=>{r=this[Yu](r),y(this,K,"f")[n].push(r)})}[Qs](n,t,r,s){this[Ku](n,t,r,s,(i,o,a)=>{y(this,K,"f")[i][o]=a})}[Gu](n,t,r,s){this[Ku](n,t,r,s,(i,o,a)=>{y(this,K,"f")[i][o]=(y(this,K,"f")[i][o]||[]).concat(a)})}[Ku](n,t,r,s,i){if(Array.isArray(r))r.forEach(o=>{n(o,s)});else if((o=>typeof o=="object")(r))for(let o of Gs(r))n(o,r[o]);else i(t,this[Yu](r),s)}[Yu](n){return n==="__proto__"?"___proto___":n}[Qu](n,t){return this[Qs](this[Qu].bind(this),"key",n,t),this}[Zu](){var n,t,r,s,i,o,a,c,d,f,l,p;let u=y(this,Sc,"f").pop();xn(u,void 0,y(this,te,"f"));let m;n=this,t=this,r=this,s=this,i=this,o=this,a=this,c=this,d=this,f=this,l=this,p=this,{options:{set value(g){H(n,K,g,"f")}}.value,configObjects:m,exitProcess:{set value(g){H(t,Zn,g,"f")}}.value,groups:{set value(g){H(r,xt,g,"f")}}.value,output:{set value(g){H(s,tn,g,"f")}}.value,exitError:{set value(g){H(i,ur,g,"f")}}.value,hasOutput:{set value(g){H(o,Wn,g,"f")}}.value,parsed:this.parsed,strict:{set value(g){H(a,cs,g,"f")}}.value,strictCommands:{set value(g){H(c,ds,g,"f")}}.value,strictOptions:{set value(g){H(d,ls,g,"f")}}.value,completionCommand:{set value(g){H(f,Ln,g,"f")}}.value,parseFn:{set value(g){H(l,Fn,g,"f")}}.value,parseContext:{set value(g){H(p,os,g,"f")}}.value}=u,y(this,K,"f").configObjects=m,y(this,ae,"f").unfreeze(),y(this,Le,"f").unfreeze(),y(this,Ue,"f").unfreeze(),y(this,Xn,"f").unfreeze()}[hk](n,t){return ts(t,r=>(n(r),r))}getInternalMethods(){return{getCommandInstance:this[gk].bind(this),getContext:this[yk].bind(this),getHasOutput:this[_k].bind(this),getLoggerInstance:this[bk].bind(this),getParseContext:this[wk].bind(this),getParserConfiguration:this[us].bind(this),getUsageConfiguration:this[fk].bind(this),getUsageInstance:this[kk].bind(this),getValidationInstance:this[vk].bind(this),hasParseCallback:this[Tc].bind(this),isGlobalContext:this[xk].bind(this),postProcess:this[ps].bind(this),reset:this[Xu].bind(this),runValidation:this[ef].bind(this),runYargsParserAndExecuteCommands:this[Xi].bind(this),setHasOutput:this[Ak].bind(this)}}[gk](){return y(this,Ue,"f")}[yk](){return y(this,Zi,"f")}[_k](){return y(this,Wn,"f")}[bk](){return y(this,is,"f")}[wk](){return y(this,os,"f")||{}}[kk](){return y(this,ae,"f")}[vk](){return y(this,Le,"f")}[Tc](){return!!y(this,Fn,"f")}[xk](){return y(this,Ac,"f")}[ps](n,t,r,s){return r||Me(n)||(t||(n=this[ak](n)),(this[us]()["parse-positional-numbers"]||this[us]()["parse-positional-numbers"]===void 0)&&(n=this[mk](n)),s&&(n=ns(n,this,y(this,Xn,"f").getMiddleware(),!1))),n}[Xu](n={}){H(this,K,y(this,K,"f")||{},"f");let t={};t.local=y(this,K,"f").local||[],t.configObjects=y(this,K,"f").configObjects||[];let r={};t.local.forEach(o=>{r[o]=!0,(n[o]||[]).forEach(a=>{r[a]=!0})}),Object.assign(y(this,as,"f"),Object.keys(y(this,xt,"f")).reduce((o,a)=>{let c=y(this,xt,"f")[a].filter(d=>!(d in r));return c.length>0&&(o[a]=c),o},{})),H(this,xt,{},"f");let s=["array","boolean","string","skipValidation","count","normalize","number","hiddenOptions"],i=["narg","key","alias","default","defaultDescription","config","choices","demandedOptions","demandedCommands","deprecatedOptions"];return s.forEach(o=>{t[o]=(y(this,K,"f")[o]||[]).filter(a=>!r[a])}),i.forEach(o=>{t[o]=dr(y(this,K,"f")[o],a=>!r[a])}),t.envPrefix=y(this,K,"f").envPrefix,H(this,K,t,"f"),H(this,ae,y(this,ae,"f")?y(this,ae,"f").reset(r):Zw(this,y(this,te,"f")),"f"),H(this,Le,y(this,Le,"f")?y(this,Le,"f").reset(r):ik(this,y(this,ae,"f"),y(this,te,"f")),"f"),H(this,Ue,y(this,Ue,"f")?y(this,Ue,"f").reset():Kw(y(this,ae,"f"),y(this,Le,"f"),y(this,Xn,"f"),y(this,te,"f")),"f"),y(this,Rn,"f")||H(this,Rn,tk(this,y(this,ae,"f"),y(this,Ue,"f"),y(this,te,"f")),"f"),y(this,Xn,"f").reset(),H(this,Ln,null,"f"),H(this,tn,"","f"),H(this,ur,null,"f"),H(this,Wn,!1,"f"),this.parsed=!1,this}[Sk](n,t){return y(this,te,"f").path.relative(n,t)}[Xi](n,t,r,s=0,i=!1){var o,a,c,d;let f=!!r||i;n=n||y(this,fr,"f"),y(this,K,"f").__=y(this,te,"f").y18n.__,y(this,K,"f").configuration=this[us]();let l=!!y(this,K,"f").configuration["populate--"],p=Object.assign({},y(this,K,"f").configuration,{"populate--":!0}),u=y(this,te,"f").Parser.detailed(n,Object.assign({},y(this,K,"f"),{configuration:{"parse-positional-numbers":!1,...p}})),m=Object.assign(u.argv,y(this,os,"f")),g,h=u.aliases,_=!1,k=!1;Object.keys(m).forEach(x=>{x===y(this,et,"f")&&m[x]?_=!0:x===y(this,St,"f")&&m[x]&&(k=!0)}),m.$0=this.$0,this.parsed=u,s===0&&y(this,ae,"f").clearCachedHelpMessage();try{if(this[Hu](),t)return this[ps](m,l,!!r,!1);y(this,et,"f")&&[y(this,et,"f")].concat(h[y(this,et,"f")]||[]).filter(B=>B.length>1).includes(""+m._[m._.length-1])&&(m._.pop(),_=!0),H(this,Ac,!1,"f");let x=y(this,Ue,"f").getCommands(),W=!((o=y(this,Rn,"f"))===null||o===void 0)&&o.completionKey?[(a=y(this,Rn,"f"))===null||a===void 0?void 0:a.completionKey,...(d=this.getAliases()[(c=y(this,Rn,"f"))===null||c===void 0?void 0:c.completionKey])!==null&&d!==void 0?d:[]].some(I=>Object.prototype.hasOwnProperty.call(m,I)):!1,P=_||W||i;if(m._.length){if(x.length){let I;for(let B=s||0,ye;m._[B]!==void 0;B++)if(ye=String(m._[B]),x.includes(ye)&&ye!==y(this,Ln,"f")){let on=y(this,Ue,"f").runCommand(ye,this,u,B+1,i,_||k||i);return this[ps](on,l,!!r,!1)}else if(!I&&ye!==y(this,Ln,"f")){I=ye;break}!y(this,Ue,"f").hasDefaultCommand()&&y(this,Ec,"f")&&I&&!P&&y(this,Le,"f").recommendCommands(I,x)}y(this,Ln,"f")&&m._.includes(y(this,Ln,"f"))&&!W&&(y(this,Zn,"f")&&lr(!0),this.showCompletionScript(),this.exit(0))}if(y(this,Ue,"f").hasDefaultCommand()&&!P){let I=y(this,Ue,"f").runCommand(null,this,u,0,i,_||k||i);return this[ps](I,l,!!r,!1)}if(W){y(this,Zn,"f")&&lr(!0),n=[].concat(n);let I=n.slice(n.indexOf(`--${y(this,Rn,"f").completionKey}`)+1);return y(this,Rn,"f").getCompletion(I,(B,ye)=>{if(B)throw new ze(B.message);(ye||[]).forEach(on=>{y(this,is,"f").log(on)}),this.exit(0)}),this[ps](m,!l,!!r,!1)}if(y(this,Wn,"f")||(_?(y(this,Zn,"f")&&lr(!0),f=!0,this.showHelp(I=>{y(this,is,"f").log(I),this.exit(0)})):k&&(y(this,Zn,"f")&&lr(!0),f=!0,y(this,ae,"f").showVersion("log"),this.exit(0))),!f&&y(this,K,"f").skipValidation.length>0&&(f=Object.keys(m).some(I=>y(this,K,"f").skipValidation.indexOf(I)>=0&&m[I]===!0)),!f){if(u.error)throw new ze(u.error.message);if(!W){let I=this[ef](h,{},u.error);r||(g=ns(m,this,y(this,Xn,"f").getMiddleware(),!0)),g=this[hk](I,g??m),Me(g)&&!r&&(g=g.then(()=>ns(m,this,y(this,Xn,"f").getMiddleware(),!1)))}}}catch(x){if(x instanceof ze)y(this,ae,"f").fail(x.message,x);else throw x}return this[ps](g??m,l,!!r,!0)}[ef](n,t,r,s){let i={...this.getDemandedOptions()};return o=>{if(r)throw new ze(r.message);y(this,Le,"f").nonOptionCount(o),y(this,Le,"f").requiredArguments(o,i);let a=!1;y(this,ds,"f")&&(a=y(this,Le,"f").unknownCommands(o)),y(this,cs,"f")&&!a?y(this,Le,"f").unknownArguments(o,n,t,!!s):y(this,ls,"f")&&y(this,Le,"f").unknownArguments(o,n,{},!1,!1),y(this,Le,"f").limitedChoices(o),y(this,Le,"f").implications(o),y(this,Le,"f").conflicting(o)}}[Ak](){H(this,Wn,!0,"f")}[ms](n){if(typeof n=="string")y(this,K,"f").key[n]=!0;else for(let t of n)y(this,K,"f").key[t]=!0}};function Yw(e){return!!e&&typeof e.getInternalMethods=="function"}var VR=Ok(Uw),$k=VR;var Mc={help:{type:"boolean",alias:"h"},version:{type:"boolean"}},Ek={var:{type:"string"},"var-file":{type:"string"},environment:{type:"string"},workspace:{type:"string"},source:{type:"string"},root:{type:"string"},now:{type:"string"}},Cc={check:{...Mc,...Ek,format:{type:"string"},"fail-on":{type:"string"},evidence:{type:"boolean"}},graph:{...Mc,...Ek,json:{type:"boolean"}},explain:Mc,rules:Mc},Rk=`Input:
  --var NAME=VALUE    a root variable; repeatable
  --var-file FILE     a file of root variables, as for terraform; repeatable
  --environment NAME=FILE  check each root with this file of variables as well,
                      as the environment of this name; repeatable
  --workspace NAME    the value of terraform.workspace
  --source DIR        the configuration a plan was made from (default: this
                      directory, if it fits); --no-source looks for none
  --root DIR          the directory all files must lie in (default: the git
                      root)
  --now YYYY-MM-DD    the day to judge certificates by (default: today)
`,Tk={check:`Usage: dmslint [options] [paths...]
       dmslint explain <rule>
       dmslint rules
       dmslint graph --json [options] [paths...]

Checks the AWS DMS endpoints in Terraform and OpenTofu: is the connection to
the database encrypted, and is the server verified? Paths are directories (which
are searched), files, plans or states as JSON (only when named), or - for
standard input. Without a path, the current directory is checked.

${Rk}
Report:
  --format NAME[=FILE]  pretty (default), compact, sarif, json, github, gitlab
                        or markdown, to standard output or into FILE; repeatable
  --fail-on LEVEL       exit with 1 from this level on: error (default),
                        warning, note or never
  --evidence            report what passed, is open or does not apply as well

Commands:
  explain <rule>      print the page of a rule
  rules               list the rules
  graph --json        print the resources as dmslint sees them

  -h, --help          print this help, or that of a command
  --version           print the version

Examples:
  dmslint                                        check all below this directory
  dmslint prod --var-file prod.tfvars            check one root as it is applied
  terraform show -json tfplan | dmslint -        check a plan
  dmslint --format pretty --format sarif=d.sarif print, and write SARIF

Exit code: 0 clean; 1 findings at or above --fail-on; 2 something could not be
read, so the job was not done in whole.
`,graph:`Usage: dmslint graph --json [options] [paths...]

Prints the resources of the configurations, plans or states as dmslint sees
them, evaluated: known values plainly, what is unknown with its reason, the
sensitive as "(sensitive)".

${Rk}
Example:
  dmslint graph --json prod --var-file prod.tfvars
`,explain:`Usage: dmslint explain <rule>

Prints the page of a rule: what it finds, why it matters, how to fix it.

Example:
  dmslint explain endpoint-plaintext
`,rules:`Usage: dmslint rules

Lists the rules with their levels.
`};function eo(e,n){let t,r=Number.POSITIVE_INFINITY;for(let s of n){let i=e.length>=3&&s.startsWith(e)?.5:NR(e,s);i<r&&i<=Math.max(1,s.length/3)&&(t=s,r=i)}return t}function NR(e,n){if(Math.abs(e.length-n.length)>10)return Number.POSITIVE_INFINITY;let t=[Array.from({length:n.length+1},(r,s)=>s)];for(let r=1;r<=e.length;r++){let s=[r];for(let i=1;i<=n.length;i++){let o=e[r-1]===n[i-1]?0:1;s[i]=Math.min(t[r-1][i]+1,s[i-1]+1,t[r-1][i-1]+o),r>1&&i>1&&e[r-1]===n[i-2]&&e[r-2]===n[i-1]&&(s[i]=Math.min(s[i],t[r-2][i-2]+1))}t.push(s)}return t[e.length][n.length]}var He=class extends Error{hint;constructor(n,t="Run dmslint --help for the options."){super(n),this.hint=t}};function Mk(e,n,t){let r=$k().parserConfiguration({"camel-case-expansion":!1,"dot-notation":!1,"greedy-arrays":!1,"parse-numbers":!1,"parse-positional-numbers":!1,"populate--":!0,"short-option-groups":!1}).detectLocale(!1).help(!1).version(!1).exitProcess(!1).fail((i,o)=>{throw o??new He(`${i}.`)}).options({...Cc.check,...Cc.graph}).parseSync([...e]),s=PR(r);if(r.help===!0)return{kind:"print",text:Tk[s]};if(r.version===!0)return{kind:"print",text:`${n}
`};switch(qR(r,Cc[s]),s){case"check":return jR(r,t);case"graph":return DR(r);case"explain":return LR(r);case"rules":return WR(r)}}function PR(e){let[n]=mr(e,"_");return n==="graph"||n==="explain"||n==="rules"?n:"check"}function jR(e,n){return{kind:"check",input:Ck(e,Ic(e)),formats:zR(e,n),evidence:e.evidence===!0}}function DR(e){return{kind:"graph",input:Ck(e,Ic(e).slice(1))}}function LR(e){let[,n,...t]=Ic(e);if(n===void 0||t.length>0)throw new He("explain takes one rule.","Write dmslint explain <rule>; dmslint rules lists them.");return{kind:"explain",rule:n}}function WR(e){if(Ic(e).length>1)throw new He("rules takes nothing more.","To check a directory of that name, write dmslint ./rules.");return{kind:"rules"}}function Ic(e){return[...mr(e,"_"),...mr(e,"--")]}function Ck(e,n){let t=no(e,"fail-on")??"error";if(t!=="error"&&t!=="warning"&&t!=="note"&&t!=="never")throw new He(`--fail-on can't be "${t}".`,"It is one of error, warning, note, never.");let r=mr(e,"var");if(!r.every(i=>/^[^=\s]+=/.test(i)))throw new He("--var needs a name and a value.","Write --var 'name=value'.");let s=no(e,"now");if(s!==void 0&&!UR(s))throw new He(`--now can't be "${s}".`,"Write a day such as --now 2026-01-31.");return{paths:n,failOn:t,variables:r,varFiles:mr(e,"var-file"),environments:mr(e,"environment").map(FR),workspace:no(e,"workspace"),source:tf(e.source)===!1?!1:no(e,"source"),root:no(e,"root"),now:s}}function FR(e){let[,n,t]=/^([^=]+)=(.+)$/s.exec(e)??[];if(n===void 0||t===void 0)throw new He("--environment needs a name and a file.","Write --environment prod=prod.tfvars.");return{name:n,file:t}}var BR=new Set(["sarif","json","gitlab"]);function zR(e,n){let t=mr(e,"format").map(i=>{let[,o,a]=/^([^=]*)(?:=(.*))?$/s.exec(i);if(!n.includes(o)){let c=eo(o,n);throw new He(`There is no format "${o}".`,`${c===void 0?"":`Did you mean ${c}? `}The formats are ${n.join(", ")}.`)}if(a==="")throw new He(`--format ${o}= needs a file.`,`Write --format ${o}=FILE, or --format ${o} for standard output.`);return{format:o,file:a==="-"?void 0:a}}),r=t.filter(({file:i})=>i===void 0).map(({format:i})=>i),s=r.find(i=>BR.has(i));if(s!==void 0&&r.length>1)throw new He(`Standard output can't take ${s} beside another format.`,`Give one a file, such as --format ${s}=FILE.`);return t.length===0?[{format:"pretty",file:void 0}]:t}function UR(e){let n=/^\d{4}-\d\d-\d\d$/.test(e)?Date.parse(`${e}T00:00:00Z`):Number.NaN;return!Number.isNaN(n)&&new Date(n).toISOString().startsWith(e)}function qR(e,n){for(let[t,r]of Object.entries(e))if(!(t==="_"||t==="$0"||t==="--"||t==="h")){if(n[t]===void 0){let s=t.length===1?void 0:eo(t,Object.keys(n));throw new He(`There is no option ${t.length===1?"-":"--"}${t}.`,s===void 0?void 0:`Did you mean --${s}?`)}if(tf(r)===!1&&n[t].type==="string"&&t!=="source")throw new He(`There is no option --no-${t}.`)}}function mr(e,n){let t=e[n];return(t===void 0?[]:Array.isArray(t)?t:[t]).map(s=>{if(typeof s!="string"||s===""&&n!=="_"&&n!=="--")throw new He(`--${n} needs a value.`);return s})}function no(e,n){return mr({[n]:tf(e[n])},n)[0]}function tf(e){return Array.isArray(e)?e.at(-1):e}function Nk(e){let n={format:1,roots:e.roots.map(HR)};return`${sr(n)}
`}function HR(e){let{path:n,environment:t,acceptedByTerraform:r,lifecycleKnown:s,awsProviderVersion:i,gaps:o}=e,a=[...e.resources.values()].sort((c,d)=>Nc(c.address,d.address)).map(JR);return{path:n,environment:t,acceptedByTerraform:r,lifecycleKnown:s,awsProviderVersion:i,gaps:o,resources:a}}function JR(e){let{address:n,mode:t,type:r,name:s,module:i,region:o,incomplete:a,lifecycle:c,change:d}=e;return{address:n,mode:t,type:r,name:s,module:i,key:GR(e),exists:Zs(e.exists),region:o,at:Vk(e.at),values:Vc(e.values,Zs),references:eT(e.values),places:Vc(e.places,Vk),incomplete:a,lifecycle:c,change:d&&KR(d)}}function GR({key:e}){switch(e?.kind){case void 0:return;case"string":return e.key;case"number":return e.index;case"unknown":return null}}function KR({actions:e,before:n,replacePaths:t,inherited:r}){return{actions:e,before:n&&Vc(n,Zs),replacePaths:t,inherited:[...r].sort(Nc)}}function Zs(e){if(e.sensitive&&e.kind!=="unknown"&&e.kind!=="choice"&&e.kind!=="absent"&&e.kind!=="null")return"(sensitive)";switch(e.kind){case"string":case"bool":return e.value;case"number":return YR(e.digits);case"null":return e.missed===void 0?null:QR(e.missed);case"list":return e.items.map(Zs);case"object":{let n=Vc(e.entries,Zs);return[...e.entries.keys()].some(t=>t.startsWith("$"))?{$object:n}:n}case"unknown":{let{subject:n,type:t,prefix:r,suffix:s,notNull:i,sensitive:o}=e,a=[...e.reference?[e.reference]:[],...e.madeFrom??[]].map(XR);return{$unknown:ii(e.reason),subject:n,type:t,references:a.length===0?void 0:a,prefix:o?void 0:r,suffix:o?void 0:s,notNull:i,sensitive:o}}case"choice":return{$choice:ZR(e.condition),then:Ik(e.then,e),else:Ik(e.else,e)};case"absent":return{$absent:!0};case"error":return{$error:e.problem.code,message:e.problem.message}}}function Ik(e,{sensitive:n}){return Zs(n&&!e.sensitive?{...e,sensitive:n}:e)}function YR(e){return rt(e)!==void 0||String(Number(e))===e?Number(e):{$number:e}}function QR({kind:e,in:n,wanted:t,exists:r}){return{$missed:e,in:n,wanted:t,exists:r}}function ZR({subject:e,type:n,equals:t,sensitive:r}){return r?`${e} == (sensitive)`:`${e} == ${n==="string"?JSON.stringify(t):t}`}function XR({address:e,attribute:n}){return n===""?e:`${e}.${n}`}function eT(e){let n=new Map,t=(r,s)=>{switch(s.kind){case"unknown":{let i=[...s.reference?[[s.reference,!0]]:[],...(s.madeFrom??[]).map(o=>[o,!1])];for(let[{address:o,attribute:a},c]of i)n.set(JSON.stringify([r,o,a]),{from:r,to:o,attribute:a,exact:c});return}case"choice":t(r,s.then),t(r,s.else);return;case"list":s.items.forEach(i=>{t(r,i)});return;case"object":s.entries.forEach(i=>{t(r,i)})}};for(let[r,s]of e)t(r,s);return[...n.entries()].sort(([r],[s])=>Nc(r,s)).map(([,r])=>r)}function Vk({source:e,start:n,end:t}){return{path:e.path,start:Ye(e,n),end:Ye(e,t)}}function Vc(e,n){let t=Object.create(null);for(let r of[...e.keys()].sort(Nc))t[r]=n(e.get(r));return t}function Nc(e,n){return e<n?-1:e>n?1:0}function Pk(e,{color:n,width:t}){let r=Math.min(t??80,80),s=[],i=[],o,a=()=>{i.length>0&&s.push(...tT(i,r)),i=[]};for(let c of e.replace(/<!--[\s\S]*?-->/g,"").split(/\r?\n/)){let d=/^ {0,3}(`{3,}|~{3,})/.exec(c)?.[1];if(o!==void 0)d?.startsWith(o)?o=void 0:s.push(c===""?"":`    ${c}`);else if(d!==void 0)a(),o=d;else if(c.trim()==="")a(),s.push("");else if(/^#{1,6} /.test(c)){a();let f=rf(c.replace(/^#+ /,""));s.push(n?`\x1B[1m${f}\x1B[22m`:c.startsWith("# ")?f:f.toUpperCase())}else/^\|/.test(c)?(a(),/^[|\s:-]+$/.test(c)||s.push(nT(c))):(/^\s*([-*+]|\d+\.) /.test(c)&&a(),i.push(c))}return a(),`${s.join(`
`).replace(/\n{3,}/g,`

`).replace(/^\n+|\n+$/g,"")}
`}function nT(e){return e.replace(/^\||\|$/g,"").split(/(?<!\\)\|/).map(t=>rf(t.trim())).join("  ")}function rf(e){return e.replace(/!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g,(n,t,r)=>/^https?:/.test(r)&&r!==t?`${t} (${r})`:t).replace(/<(https?:[^>]*)>/g,"$1").replace(/\*\*([^*]+)\*\*/g,"$1").replace(/(?<![\w`])([*_])(?!\s)([^*_`]+)(?<!\s)\1(?!\w)/g,"$2").replace(/`([^`]+)`/g,"$1").replace(/\\([\\`*_{}[\]()#+\-.!|<>])/g,"$1")}function tT(e,n){let[,t,r]=/^((?:\s*(?:[-*+]|\d+\.) )?)(.*)$/s.exec(e[0].trimEnd()),s=" ".repeat(t.length),i=[],o=t;for(let a of rf([r,...e.slice(1)].map(c=>c.trim()).join(" ")).split(/\s+/))o.trim()!==""&&o!==t&&o.length+a.length>=n&&(i.push(o),o=s),o+=o===t||o===s?a:` ${a}`;return[...i,o]}function jk(e,n=()=>performance.now()){let t=n()+1e3,r=!1;return{tell(s){if(!e.isTTY)return;let i=n();i<t||(t=i+100,r=!0,e.write(`\r\x1B[2K${s.slice(0,(e.columns??80)-1)}`))},clear(){r&&e.write("\r\x1B[2K"),r=!1}}}function Wk(e,n,t){try{return rT(e,n,t)}catch(r){return r instanceof He?of(n,`${he(r.message)} ${he(r.hint)}`):Bk(n,r)}}function rT(e,n,t){let r=Mk(e,t.version,Object.keys(t.formats));switch(r.kind){case"print":return n.stdout.write(r.text),0;case"rules":return n.stdout.write(oT(t.rules)),0;case"explain":return n.stdout.write(Pk(aT(r.rule,t),Fk(n))),0;case"graph":{let{graph:s,report:i}=Dk(r.input,!1,n,t);return n.stdout.write(Nk(s)),i.diagnostics.some(({severity:o})=>o==="error")?2:0}case"check":{let{report:s}=Dk(r.input,r.evidence,n,t);return Math.max(s.exitCode,...r.formats.map(i=>iT(s,i,n,t)))}}}function Dk(e,n,t,r){let{now:s,workspace:i,...o}=e,a=jk(t.stderr),c=r.check({...o,evidence:n,workspace:i??(t.env.TF_WORKSPACE||void 0),now:s===void 0?new Date:new Date(`${s}T00:00:00Z`),cwd:t.cwd,env:t.env,stdin:e.paths.includes("-")?sT(t):void 0,progress:a.tell});return a.clear(),t.stderr.write(c.report.diagnostics.map(d=>`${Pb(d)}
`).join("")),c}function sT(e){try{return e.stdin()}catch(n){throw new He(`Standard input can't be read (${zk(n)}).`,"Pipe a file into dmslint -.")}}function iT(e,{format:n,file:t},r,s){let i=s.formats[n];if(i===void 0)throw new He(`There is no format "${n}".`);try{if(t===void 0)return r.stdout.write(i(e,Fk(r))),0;let o=i(e,{color:!1,width:void 0}),a=sf.default.resolve(r.cwd,t);try{return(0,Pc.mkdirSync)(sf.default.dirname(a),{recursive:!0}),(0,Pc.writeFileSync)(a,o),0}catch(c){return of(r,`${he(t)} can't be written: ${cT(c)}.`)}}catch(o){return Bk(r,o)}}function Fk({stdout:e,env:n}){return{color:(n.FORCE_COLOR===void 0||n.FORCE_COLOR===""?void 0:n.FORCE_COLOR!=="0"&&n.FORCE_COLOR!=="false")??(!n.NO_COLOR&&e.isTTY&&n.TERM!=="dumb"),width:e.columns}}function oT(e){let n=Math.max(...e.map(({id:t})=>t.length));return e.map(({id:t,level:r,title:s})=>`${t.padEnd(n)}  ${r.padEnd(7)}  ${s}
`).join("")}function aT(e,{rules:n,page:t}){let r=n.map(i=>i.id);if(r.includes(e))return t(e);let s=eo(e,r);throw new He(`There is no rule "${e}".`,s===void 0?"dmslint rules lists them.":`Did you mean ${s}?`)}function of(e,n){return e.stderr.write(`dmslint: ${n}
`),2}function Bk(e,n){let t=n instanceof Error?n.name:typeof n;return of(e,`this is a bug in dmslint (${he(t)}), not in what it read. DMSLINT_DEBUG=1 shows where; please report it: https://github.com/dmslint/dmslint/issues`),e.env.DMSLINT_DEBUG==="1"&&e.stderr.write(`${n instanceof Error?n.stack:String(n)}
`),2}function zk(e){return e.code??"unknown error"}function cT(e){let n=zk(e);return Lk[n]===void 0?n:`${Lk[n]} (${n})`}var Lk={EACCES:"permission denied",EPERM:"permission denied",EISDIR:"it is a directory",ENOTDIR:"a part of its path is a file",EEXIST:"a part of its path is a file",ENOSPC:"the disk is full",EROFS:"the file system is read-only"};process.exitCode=Wk(process.argv.slice(2),fw(),{check:Rb,formats:dw,rules:zn,page:$o,version:tc});
